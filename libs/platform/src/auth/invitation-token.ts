import { createHmac, timingSafeEqual } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const signatureOf = (secret: string, invitationId: string): Buffer =>
  createHmac('sha256', secret).update(`invitation ${invitationId}`).digest();

/** What the link in an invitation mail carries: `<invitationId>.<signature>`. Derived each time and stored nowhere. */
export const invitationToken = (secret: string, invitationId: string): string =>
  `${invitationId}.${signatureOf(secret, invitationId).toString('base64url')}`;

/** The invitation a token was derived from; undefined for any other text. */
export const invitationIdOf = (secret: string, token: string): string | undefined => {
  const [invitationId = '', signature = '', ...rest] = token.split('.');
  if (!UUID.test(invitationId) || rest.length > 0) return undefined;
  const [given, expected] = [
    Buffer.from(signature),
    Buffer.from(signatureOf(secret, invitationId).toString('base64url')),
  ];
  return given.length === expected.length && timingSafeEqual(given, expected) ? invitationId : undefined;
};
