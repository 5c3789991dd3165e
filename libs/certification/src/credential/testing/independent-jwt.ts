import { createPublicKey, verify } from 'node:crypto';

type Key = { readonly kid: string; readonly kty: string };

/** What a VC-JWT says, checked by Node alone; undefined where none of the keys signed it. */
export const readIndependently = (jwt: string, keys: readonly Key[]): Readonly<Record<string, unknown>> | undefined => {
  const [head = '', claims = '', signature = ''] = jwt.split('.');
  const parsed = (part: string): Readonly<Record<string, unknown>> =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Readonly<Record<string, unknown>>;
  const { alg, kid } = parsed(head);
  const key = keys.find((one) => one.kid === kid);
  if (alg !== 'RS256' || key?.kty !== 'RSA') return undefined;
  const isSigned = verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${claims}`),
    createPublicKey({ key: { ...key }, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  );
  return isSigned ? parsed(claims) : undefined;
};
