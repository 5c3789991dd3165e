import { isIP } from 'node:net';

const withPort = /^(?:\[(?<bracketed>[^\]]+)\](?::\d+)?|(?<v4>\d+\.\d+\.\d+\.\d+):\d+)$/;

/**
 * The address alone: without the port or the brackets that some balancers write, without a zone, and IPv4 as such.
 *
 * @returns `unknown` for what is no address, so that made-up ones count as one
 */
export const plainAddress = (given: string): string => {
  const { bracketed, v4 } = withPort.exec(given.trim())?.groups ?? {};
  const bare = (bracketed ?? v4 ?? given.trim()).replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(bare) ? bare.toLowerCase() : 'unknown';
};

/** What one customer of a network has: an IPv4 address, or a whole /64 of IPv6. */
export const networkOf = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const [left = [], right = []] = address
    .replace(/\d+\.\d+\.\d+\.\d+$/, '0:0')
    .split('::')
    .map((part) => (part ? part.split(':') : []));
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
};
