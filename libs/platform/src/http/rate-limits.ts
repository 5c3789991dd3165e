import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { HttpRefusal } from './refusals.js';

const unlimited = new Set(['/livez', '/readyz', '/metrics']);
const guesses = /^\/api\/(auth\/(sign-in|two-factor|change-password)\b|invitations\/|password-resets\b)/;

/** Open to everybody, and much dearer than other readings. */
const dear = /^\/api\/certification\/register(\/[^/]+\/certificate\.pdf)?$/;
const DEAR_SHARE = 50;

/** An IPv6 customer has a whole /64. */
const networkOf = (address: string): string =>
  address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;

const isGuess = (request: FastifyRequest): boolean =>
  request.method === 'POST' && guesses.test(request.url.split('?')[0] ?? '');

type Kind = 'guess' | 'dear' | 'any';

const kindOf = (request: FastifyRequest): Kind => {
  if (isGuess(request)) return 'guess';
  return dear.test(request.url.split('?')[0] ?? '') ? 'dear' : 'any';
};

/** Limits each network address, and more strictly where passwords, codes and tokens can be guessed or much work is asked for. */
export const limitRates = (
  instance: FastifyInstance,
  { requestsPerMinute, signInsPerMinute }: Pick<Config, 'requestsPerMinute' | 'signInsPerMinute'>,
) => {
  const most: Readonly<Record<Kind, number>> = {
    guess: signInsPerMinute,
    dear: Math.ceil(requestsPerMinute / DEAR_SHARE),
    any: requestsPerMinute,
  };
  return instance.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    cache: 20_000,
    max: (request) => most[kindOf(request)],
    keyGenerator: (request) => `${kindOf(request)} ${networkOf(request.ip)}`,
    allowList: (request) => unlimited.has(request.url),
    errorResponseBuilder: () => new HttpRefusal(429, 'too-many-requests', 'Wait as long as Retry-After says.'),
  });
};
