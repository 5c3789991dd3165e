import { isIP } from 'node:net';
import { z } from 'zod';

const mostBits: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/** One address, or a network written as CIDR that is smaller than everything. */
const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/');
  const most = mostBits[isIP(address)];
  if (most === undefined || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
};

/** A comma-separated list of trusted proxies, whose forwarding headers are used; empty: none are. */
export const trustedProxies = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((networks) => networks.every(isNetwork), 'must list addresses or networks, such as 10.0.0.0/8,192.0.2.7');
