import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { networkOf, plainAddress } from './client-address.js';
import { HttpRefusal } from './refusals.js';

/** Probes, and the files of the web app, of which one page asks for many. */
const unlimited = new Set(['/livez', '/readyz', '/metrics', '/*']);
/** By route, since an address can be written in many ways. */
const guesses = new Set([
  '/api/invitations/:token/acceptance',
  '/api/participation-requests',
  '/api/staff-invitations/:token/acceptance',
  '/api/password-resets',
  '/api/password-resets/:token/password',
]);
/** Sign-in answers below one route. */
const guessesOfSignIn = /^\/api\/auth\/(sign-in|two-factor|passkey|change-password|confirm)\b/;

/** Open to everybody, and much dearer than other readings. */
const dear = new Set([
  '/api/certification/register',
  '/api/certification/register/certificates.csv',
  '/api/certification/register/certificates.atom',
  '/api/certification/register/:number/certificate.pdf',
  '/api/certification/register/verifications',
  '/api/certification/register/verifications/file',
]);
const DEAR_SHARE = 50;

/** The path as the router reads it, however it was spelled. */
const pathOf = ({ url }: FastifyRequest): string => {
  const path = url.split('?')[0] ?? '';
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

const isGuess = (request: FastifyRequest): boolean =>
  request.method === 'POST' && (guesses.has(request.routeOptions.url ?? '') || guessesOfSignIn.test(pathOf(request)));

type Kind = 'guess' | 'dear' | 'any';

const kindOf = (request: FastifyRequest): Kind => {
  if (isGuess(request)) return 'guess';
  return dear.has(request.routeOptions.url ?? '') ? 'dear' : 'any';
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
    keyGenerator: (request) => `${kindOf(request)} ${networkOf(plainAddress(request.ip))}`,
    allowList: (request) => unlimited.has(request.routeOptions.url ?? ''),
    errorResponseBuilder: () => new HttpRefusal(429, 'too-many-requests', 'Wait as long as Retry-After says.'),
  });
};
