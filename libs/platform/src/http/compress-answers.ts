import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** What is text; pictures, typefaces, PDF and office files are packed already, and an event stream must not wait. */
const packable = /^text\/(?!event-stream)|^image\/svg|[+/](json|xml|javascript)\b/;

/** Answers of the routes that are added from now on are compressed, where the client takes that and it is worth it. */
export const compressAnswers = async (instance: FastifyInstance): Promise<void> => {
  await instance.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], customTypes: packable });
};
