import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { networkOf, plainAddress } from './client-address.js';
import { HttpRefusal } from './refusals.js';

/** Probes, and the files of the web app, of which one page asks for many. */
const unlimited = new Set(['/livez', '/readyz', '/metrics', '/*']);
const guesses = /^\/api\/(auth\/(sign-in|two-factor|change-password)\b|invitations\/|password-resets\b)/;

/** The path as the router reads it, however it was spelled. */
const pathOf = ({ url }: FastifyRequest): string => {
  const path = url.split('?')[0] ?? '';
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

const isGuess = (request: FastifyRequest): boolean => request.method === 'POST' && guesses.test(pathOf(request));

/** Limits each network address, and more strictly where passwords, codes and tokens can be guessed. */
export const limitRates = (
  instance: FastifyInstance,
  { requestsPerMinute, signInsPerMinute }: Pick<Config, 'requestsPerMinute' | 'signInsPerMinute'>,
) =>
  instance.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    cache: 20_000,
    max: (request) => (isGuess(request) ? signInsPerMinute : requestsPerMinute),
    keyGenerator: (request) => `${isGuess(request) ? 'guess' : 'any'} ${networkOf(plainAddress(request.ip))}`,
    allowList: (request) => unlimited.has(request.routeOptions.url ?? ''),
    errorResponseBuilder: () => new HttpRefusal(429, 'too-many-requests', 'Wait as long as Retry-After says.'),
  });
