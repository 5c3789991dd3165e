import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { type Problem, ApiProblem } from './api-problem.js';
import type { paths } from './generated/api.js';

export type ApiClient = Client<paths>;

const onePostOnce: Middleware = {
  onRequest: ({ request }) => {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    return request;
  },
};

const problemsAreThrown: Middleware = {
  onResponse: async ({ request, response }) => {
    if (response.ok) return response;
    const problem = (await response.json()) as Problem;
    throw new ApiProblem(`${request.method} ${new URL(request.url).pathname}`, problem);
  },
};

/**
 * A client of the API, typed by its document: `client.GET('/api/organizations/{organizationId}', { params })`. Each POST
 * carries an Idempotency-Key. A refusal rejects with `ApiProblem`.
 *
 * @param send as `fetch`; of a program that is no browser it keeps the session cookie
 */
export const createApiClient = (baseUrl: string, send?: (request: Request) => Promise<Response>): ApiClient => {
  const client = createClient<paths>({ baseUrl, ...(send && { fetch: send }) });
  client.use(onePostOnce, problemsAreThrown);
  return client;
};

/** The body of a response, since a refusal is thrown. */
export const bodyOf = async <Body>(answered: Promise<{ readonly data?: Body }>): Promise<Body> =>
  (await answered).data as Body;

/** If-Match of a version that was seen. */
export const seen = (version: number): { readonly 'If-Match': string } => ({ 'If-Match': `"${version}"` });
