import type { Operation } from '@cairn/contracts/operation.js';
import type { Route } from './api-document.js';

/** By status, the codes of problems. */
type Codes = Readonly<Partial<Record<number, readonly string[]>>>;

const together = (parts: readonly Codes[]): Readonly<Record<string, readonly string[]>> => {
  const all = new Map<number, Set<string>>();
  for (const part of parts)
    for (const [status, codes] of Object.entries(part)) {
      const known = all.get(Number(status)) ?? new Set();
      codes?.forEach((code) => known.add(code));
      all.set(Number(status), known);
    }
  return Object.fromEntries([...all].map(([status, codes]) => [status, [...codes]]));
};

/** The problems that follow from the route itself, and those that its operation adds. */
export const refusalsOfRoute = (
  { method, path, described }: Route,
  { refusals = {} }: Pick<Operation, 'refusals'> = {},
): Readonly<Record<string, readonly string[]>> => {
  const { 'x-allow': allowed, 'x-fresh': fresh, 'x-key-scope': keyScope, parameters = [], requestBody } = described;
  const without = described['x-without-second-factor'] === true;
  const isPublic = allowed === 'public';
  const namesOrganization = path.includes('{organizationId}');
  const takesFiles = requestBody?.content['multipart/form-data'] !== undefined;
  const parts: [boolean, Codes][] = [
    [requestBody !== undefined && !takesFiles, { 400: ['malformed-json'] }],
    [takesFiles, { 400: ['malformed-multipart'] }],
    [
      parameters.some(({ name }) => name === 'If-Match'),
      { 400: ['if-match-malformed'], 412: ['changed-meanwhile'], 428: ['if-match-required'] },
    ],
    [method === 'POST', { 400: ['idempotency-key-malformed'] }],
    [!isPublic, { 401: ['sign-in-required'] }],
    [Array.isArray(allowed) && !namesOrganization, { 403: ['not-allowed'] }],
    [keyScope !== undefined, { 401: ['api-key-invalid'], 403: ['api-key-lacks-scope'] }],
    [!isPublic && !without, { 403: ['second-factor-required'] }],
    [fresh === true, { 403: ['re-authentication-required'] }],
    [method !== 'GET', { 403: ['foreign-origin'] }],
    [namesOrganization, { 404: ['not-found'] }],
    [requestBody !== undefined, { 413: ['too-large'], 415: ['content-type-not-accepted'] }],
    [
      requestBody !== undefined ||
        parameters.some((one) => one.in === 'query' || (one.in === 'path' && one.name !== 'token')),
      { 422: ['invalid-input'] },
    ],
    [method === 'POST' && !isPublic, { 422: ['idempotency-key-reused'] }],
    [true, { 429: ['too-many-requests'], 503: ['temporarily-unavailable'] }],
  ];
  return together([...parts.filter(([applies]) => applies).map(([, codes]) => codes), refusals]);
};
