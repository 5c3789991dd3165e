import { createHmac, timingSafeEqual } from 'node:crypto';

const signatureOf = (token: string, secret: string): Buffer =>
  Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));

/**
 * The token in the value of a signed cookie, `<token>.<signature>`, where the signature is the base64 HMAC-SHA-256 of the
 * token, as better-auth writes it.
 *
 * @returns undefined unless the signature was made with this secret
 */
export const signedToken = (value: string, secret: string): string | undefined => {
  const end = value.lastIndexOf('.');
  if (end < 1) return undefined;
  const token = value.slice(0, end);
  const [given, made] = [Buffer.from(value.slice(end + 1)), signatureOf(token, secret)];
  return given.length === made.length && timingSafeEqual(given, made) ? token : undefined;
};
