import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

const version = /^"\d{1,15}"$/;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** The version alone does not imply an unchanged body: names, findings or the time may have changed. */
const tagOf = (payload: string, stated: unknown): string => {
  const digest = createHash('sha256').update(payload).digest('base64url').slice(0, 16);
  return typeof stated === 'string' && version.test(stated) ? `${stated.slice(0, -1)}-${digest}"` : `"${digest}"`;
};

/**
 * Adds an entity tag to every JSON response to GET and HEAD: the version, where it has one, and a digest. A request
 * with the same tag in If-None-Match is answered 304.
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
