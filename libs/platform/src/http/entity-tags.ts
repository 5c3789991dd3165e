import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

const version = /^"\d{1,15}"$/;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** The version alone does not say that a whole answer is unchanged: names, findings or the time may have. */
const tagOf = (payload: string, stated: unknown): string => {
  const digest = createHash('sha256').update(payload).digest('base64url').slice(0, 16);
  return typeof stated === 'string' && version.test(stated) ? `${stated.slice(0, -1)}-${digest}"` : `"${digest}"`;
};

/**
 * Gives every JSON document that is read an entity tag: its version, where it has one, and a digest. Who has seen it
 * already, and says so in If-None-Match, is answered 304.
 */
export const tagDocuments = (instance: FastifyInstance): void => {
  instance.addHook('onSend', (request, reply, payload, done) => {
    const isRead = (request.method === 'GET' || request.method === 'HEAD') && reply.statusCode === 200;
    const isJson = /\bjson\b/.test(String(reply.getHeader('content-type') ?? ''));
    if (!isRead || !isJson || typeof payload !== 'string') return done();
    const stated = reply.getHeader('etag');
    const tag = stated === undefined || version.test(String(stated)) ? tagOf(payload, stated) : String(stated);
    reply.header('ETag', tag);
    const seen = request.headers['if-none-match'];
    if (!seen?.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(tag))) return done();
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return done(null, null);
  });
};
