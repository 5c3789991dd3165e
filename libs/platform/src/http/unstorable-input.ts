import type { FastifyInstance } from 'fastify';
import { type Issue, InvalidInput } from './refusals.js';

const deepest = 64;

const unsafe = (text: string): string | undefined => {
  if (text.includes('\u0000')) return 'must not contain the character NUL';
  return /\p{Surrogate}/u.test(text) ? 'must not contain half a character (a lone surrogate)' : undefined;
};

/** The first text, anywhere within, that no database row can keep; or the place where nesting goes too deep. */
export const unstorable = (root: unknown, name = ''): Issue | undefined => {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: root, path: name, depth: 0 }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, path, depth } = place;
    if (typeof value === 'string') {
      const message = unsafe(value);
      if (message) return { path, message };
    } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      if (depth >= deepest)
        return {
          path: path.split('.').slice(0, 8).join('.'),
          message: `must not be nested deeper than ${deepest} levels`,
        };
      for (const [key, inner] of Object.entries(value)) {
        const message = unsafe(key);
        if (message) return { path, message: `has a key that ${message}` };
        open.push({ value: inner, path: path ? `${path}.${key}` : key, depth: depth + 1 });
      }
    }
  }
  return undefined;
};

/** @throws InvalidInput naming the place */
const refuseUnstorable = (value: unknown, name = ''): void => {
  const issue = unstorable(value, name);
  if (issue) throw new InvalidInput([issue]);
};

/** Looks at every body, query and path before any handler does. */
export const refuseUnstorableInput = (instance: FastifyInstance): void => {
  instance.addHook('preValidation', (request, _reply, done) => {
    try {
      refuseUnstorable(request.params, 'path');
      refuseUnstorable(request.query, 'query');
      if (typeof request.body === 'string' || isPlain(request.body)) refuseUnstorable(request.body);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
};

const isPlain = (body: unknown): boolean => {
  if (typeof body !== 'object' || body === null) return false;
  const prototype: unknown = Object.getPrototypeOf(body);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
};
