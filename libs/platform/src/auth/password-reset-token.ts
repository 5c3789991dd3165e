import { createHmac, timingSafeEqual } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const signatureOf = (secret: string, personId: string, resetId: string): string =>
  createHmac('sha256', secret).update(`password reset ${personId} ${resetId}`).digest('base64url');

/**
 * What the link in the mail for a new password carries: `<personId>.<resetId>.<signature>`. Derived each time and
 * kept nowhere.
 */
export const passwordResetToken = (secret: string, personId: string, resetId: string): string =>
  `${personId}.${resetId}.${signatureOf(secret, personId, resetId)}`;

/** The person and the reset a token was derived from; undefined for any other text. */
export const passwordResetOf = (
  secret: string,
  token: string,
): { readonly personId: string; readonly resetId: string } | undefined => {
  const [personId = '', resetId = '', signature = '', ...rest] = token.split('.');
  if (!UUID.test(personId) || !UUID.test(resetId) || rest.length > 0) return undefined;
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(secret, personId, resetId))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? { personId, resetId } : undefined;
};
