import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9._-]{7,127}$/;

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether an address is one of the trusted proxies; networks are written as CIDR. */
export const trustIn = (proxies: readonly string[]): ((address: string | undefined) => boolean) => {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (bits) list.addSubnet(address, Number(bits), familyOf(address));
    else list.addAddress(address, familyOf(address));
  }
  return (address) =>
    address !== undefined && list.check(address.replace(/^::ffff:/, ''), familyOf(address.replace(/^::ffff:/, '')));
};

/** The request's id: a trusted proxy's, when it is well-formed, else a new one. */
export const requestIds =
  (isTrusted: (address: string | undefined) => boolean) =>
  (request: Pick<IncomingMessage, 'headers' | 'socket'>): string => {
    const given = request.headers['x-request-id'];
    return typeof given === 'string' && WELL_FORMED.test(given) && isTrusted(request.socket.remoteAddress)
      ? given
      : randomUUID();
  };
