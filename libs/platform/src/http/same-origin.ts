import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpRefusal } from './refusals.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The same address, or another name of this machine where the public address is one. */
const isOurs = (origin: string, publicUrl: string): boolean => {
  if (!URL.canParse(origin)) return false;
  const [given, ours] = [new URL(origin), new URL(publicUrl)];
  if (given.origin === ours.origin) return true;
  return (
    loopback.test(ours.hostname) &&
    loopback.test(given.hostname) &&
    given.protocol === ours.protocol &&
    given.port === ours.port
  );
};

/** The Host header says nothing: a client that chooses the Origin can choose it too. */
const comesFromOurs = ({ headers }: Pick<FastifyRequest, 'headers'>, publicUrl: string): boolean => {
  const [origin, site] = [headers.origin, headers['sec-fetch-site']];
  if (origin === undefined || origin === 'null')
    return origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : site === 'same-origin';
  return isOurs(origin, publicUrl);
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
