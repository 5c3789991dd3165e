import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { asksForPage } from './asks-for-page.js';

const hashed = /^assets\/.*[-.][A-Za-z0-9_-]{8,}\.\w+(\.map)?$/;
const ours = /^\/(api|\.well-known|livez|readyz|metrics)(\/|$)/i;

/**
 * Serves the built web app, when there is one: its files, and its first page for every address that is not of the API.
 * A compressed file that the build has put next to a file (`.br`) is sent in its place to clients that accept it.
 */
export const serveWebApp = async (instance: FastifyInstance, folder: string): Promise<boolean> => {
  if (!existsSync(join(folder, 'index.html'))) return false;
  const files = new Set(filesBelow(folder));
  await instance.register(fastifyStatic, {
    root: folder,
    serve: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
  });
  instance.get('/*', (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (files.has(path) && path !== 'index.html')
      return send(reply, path, hashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    if (ours.test(plainly(request.url)) || !asksForPage(path, request.headers.accept)) return reply.callNotFound();
    return send(reply, 'index.html', 'no-cache');
  });
  return true;
};

/** The path however it was written: an odd spelling of an address of the API is not a page. */
const plainly = (url: string): string => {
  const path = (url.split(/[?#]/)[0] ?? '').replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
  try {
    return new URL(decodeURIComponent(path).replace(/[\\/]+/g, '/'), 'http://localhost').pathname;
  } catch {
    return '/api';
  }
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );

const send = (reply: FastifyReply, path: string, cacheControl: string): FastifyReply =>
  reply.header('Cache-Control', cacheControl).sendFile(path);
