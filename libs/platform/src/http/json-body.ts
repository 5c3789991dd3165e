import { createHash } from 'node:crypto';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { HttpRefusal } from './refusals.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    acceptsOneClick?: boolean;
  }
}

/** The route takes the form that a mail program posts for a one-click unsubscription (RFC 8058), and reads none of it. */
export const AcceptsOneClick = (): MethodDecorator => RouteConfig({ acceptsOneClick: true });

const bodyLimit = 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The only bodies taken are JSON in UTF-8 of at most 1 MB, multipart on routes marked `@AcceptsFiles()`, and a form on
 * routes marked `@AcceptsOneClick()`. Other forms and plain text, which any web page may send anywhere, answer 415.
 */
export const takeJsonOnly = (instance: FastifyInstance): void => {
  instance.removeAllContentTypeParsers();
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit },
    (request, bytes: Buffer, done) => {
      if (request.headers['idempotency-key'] !== undefined)
        request.bodyHash = createHash('sha256').update(bytes).digest('hex');
      if (bytes.length === 0) return done(null, undefined);
      const text = decoded(bytes);
      if (text === undefined) return done(new HttpRefusal(400, 'malformed-json', 'The body is not UTF-8.'));
      return parse(request, text, (error: Error | null, body: unknown) =>
        done(error ? new HttpRefusal(400, 'malformed-json') : null, body),
      );
    },
  );
  instance.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: 1024 },
    (request, _bytes: Buffer, done) =>
      done(
        request.routeOptions.config.acceptsOneClick ? null : new HttpRefusal(415, 'content-type-not-accepted'),
        undefined,
      ),
  );
};

const decoded = (bytes: Buffer): string | undefined => {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
};
