import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { ApiProblem, problemOf } from './api-problem.js';
import type { paths as DocumentedPaths } from './generated/api.js';
import type { SignInPaths } from './sign-in-paths.js';

export type { components, operations } from './generated/api.js';
export { ApiProblem, problemOf, type Problem } from './api-problem.js';
export type { Passkey, PendingLink, Session, SignInPaths } from './sign-in-paths.js';

export type paths = DocumentedPaths & SignInPaths;
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
    throw new ApiProblem(`${request.method} ${new URL(request.url).pathname}`, await problemOf(response));
  },
};

/** JSON; a body with a file becomes a form, its fields in the order they are given. */
const written = (body: unknown): string | FormData => {
  const fields = Object.entries(body as object) as [string, string | Blob][];
  if (!fields.some(([, value]) => value instanceof Blob)) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

/**
 * A client of the API, typed by its document: `client.GET('/api/organizations/{organizationId}', { params })`. Each POST
 * carries an Idempotency-Key. A refusal rejects with `ApiProblem`.
 *
 * @param send as `fetch`; of a program that is no browser it keeps the session cookie
 */
export const createApiClient = (baseUrl: string, send?: (request: Request) => Promise<Response>): ApiClient => {
  const client = createClient<paths>({ baseUrl, bodySerializer: written, ...(send && { fetch: send }) });
  client.use(onePostOnce, problemsAreThrown);
  return client;
};

/** The body of a response, since a refusal is thrown. */
export const bodyOf = async <Body>(answered: Promise<{ readonly data?: Body }>): Promise<Body> =>
  (await answered).data as Body;

/** If-Match of a version that was seen. */
export const seen = (version: number): { readonly 'If-Match': string } => ({ 'If-Match': `"${version}"` });

type PathParameters<Path extends keyof DocumentedPaths> = DocumentedPaths[Path] extends {
  get: { parameters: { path: infer Parameters extends object } };
}
  ? Parameters
  : Readonly<Record<string, never>>;

/** The address of something that is read without this client: a link to a file, an event stream. */
export const addressOf = <Path extends keyof DocumentedPaths>(
  path: Path,
  parameters: PathParameters<Path>,
  query: Readonly<Record<string, string | undefined>> = {},
): string => {
  const values = new Map(Object.entries(parameters));
  const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(values.get(name) ?? ''));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, value);
  return asked.size > 0 ? `${address}?${asked.toString()}` : address;
};
