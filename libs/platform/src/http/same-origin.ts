import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpRefusal } from './refusals.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

const comesFromOurs = ({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>, publicUrl: string): boolean => {
  const [origin, site] = [headers.origin, headers['sec-fetch-site']];
  if (origin === undefined || origin === 'null')
    return origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : site === 'same-origin';
  return origin === new URL(publicUrl).origin || hostOf(origin) === host;
};

/** A change is taken only from our own pages, or from a program, which sends neither Origin nor Sec-Fetch-Site. */
export const refuseOtherOrigins = (instance: FastifyInstance, publicUrl: string): void => {
  instance.addHook('onRequest', (request, _reply, done) => {
    const refused = !harmless.has(request.method) && !comesFromOurs(request, publicUrl);
    done(
      refused
        ? new HttpRefusal(403, 'foreign-origin', 'Changes are taken from the pages of this address only.')
        : undefined,
    );
  });
};
