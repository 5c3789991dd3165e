import multipart from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig, FastifyInstance } from 'fastify';
import { HttpRefusal } from './refusals.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    acceptsFiles?: boolean;
  }
}

export const fileLimit = 25 * 1024 * 1024;

/** The route takes a multipart body with one file; read it by `request.file()` of @fastify/multipart. */
export const AcceptsFiles = (): MethodDecorator => RouteConfig({ acceptsFiles: true } satisfies FastifyContextConfig);

export const takeFilesWhereMarked = async (instance: FastifyInstance): Promise<void> => {
  instance.addHook('onRequest', (request, _reply, done) => {
    const isMultipart = /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
    done(
      isMultipart && !request.is404 && !request.routeOptions.config.acceptsFiles
        ? new HttpRefusal(415, 'content-type-not-accepted')
        : undefined,
    );
  });
  await instance.register(multipart, {
    throwFileSizeLimit: true,
    limits: { fileSize: fileLimit, files: 1, fields: 20, parts: 21, fieldSize: 64 * 1024, headerPairs: 50 },
  });
};
