import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { HttpRefusal } from '../http/refusals.js';
import type { Scope } from '../tenancy/scope.js';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 of the body as it came, hexadecimal; present on a JSON request with an Idempotency-Key. */
    bodyHash?: string;
  }
}

/**
 * The Idempotency-Key of a POST, with a hash of method, address and body that distinguishes a repetition from another
 * request; undefined without a key, and for other methods.
 *
 * @throws HttpRefusal 400 `idempotency-key-malformed`
 */
export const idempotencyOf = (
  request: Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'bodyHash'>,
): Scope['idempotency'] => {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return undefined;
  if (typeof key !== 'string' || !VISIBLE_ASCII.test(key))
    throw new HttpRefusal(
      400,
      'idempotency-key-malformed',
      'An Idempotency-Key has 1 to 255 visible ASCII characters and is sent once.',
    );
  const requestHash = createHash('sha256')
    .update(`${request.method}\n${request.url}\n${request.bodyHash ?? ''}`)
    .digest('hex');
  return { key, requestHash };
};
