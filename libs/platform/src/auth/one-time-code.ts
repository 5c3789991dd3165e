import { createHmac } from 'node:crypto';

const STEP_SECONDS = 30;

const codeOf = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) as number) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/**
 * The time step (RFC 6238) whose code this is: the present one or a neighbour, as clocks differ. Undefined for a wrong
 * code.
 *
 * @param secret the shared secret as the bytes of this text
 * @param at milliseconds since 1970
 */
export const stepOfCode = (secret: string, code: string, at: number): number | undefined => {
  const present = Math.floor(at / 1000 / STEP_SECONDS);
  return [present, present - 1, present + 1].find((step) => codeOf(secret, step) === code);
};
