import type { Problem } from '@cairn/contracts/problem.js';
import { confirmIdentity } from './confirm-identity.js';
import { ApiProblem, Unreachable } from './problem.js';

export type Ask = {
  readonly body?: unknown;
  /** The version the change is based on; "0" for a first one. */
  readonly ifMatch?: number;
  /** Given when a request may be repeated later; otherwise each POST gets its own. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

const headersOf = (method: string, ask: Ask): Headers => {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (ask.body !== undefined && !(ask.body instanceof FormData)) headers.set('content-type', 'application/json');
  if (method === 'POST') headers.set('idempotency-key', ask.idempotencyKey ?? crypto.randomUUID());
  if (ask.ifMatch !== undefined) headers.set('if-match', `"${ask.ifMatch}"`);
  return headers;
};

const bodyOf = (body: unknown): BodyInit | null =>
  body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body);

const problemFrom = (status: number, text: string): Problem => {
  const unnamed: Problem = { type: 'about:blank', title: '', status, code: `status-${status}`, requestId: '' };
  try {
    return { ...unnamed, ...(JSON.parse(text) as Partial<Problem>), status };
  } catch {
    return unnamed;
  }
};

/**
 * One request to the API. Resolves with the parsed body (`undefined` when there is none). A grave change is sent again
 * once the person has proved who they are.
 * @throws ApiProblem when refused, Unreachable when no answer came.
 */
const request = async <T>(method: string, path: string, ask: Ask = {}): Promise<T> => {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: headersOf(method, ask),
      body: bodyOf(ask.body),
      credentials: 'same-origin',
      ...(ask.signal ? { signal: ask.signal } : {}),
    });
  } catch (error) {
    if (ask.signal?.aborted) throw error;
    throw new Unreachable(error);
  }
  const isAway = [502, 503, 504].includes(response.status);
  const text = await (isAway ? response.text().catch(() => '') : response.text());
  if (isAway) throw new Unreachable(undefined, problemFrom(response.status, text).code);
  if (!response.ok) {
    const problem = problemFrom(response.status, text);
    if (problem.code === 're-authentication-required' && (await confirmIdentity()))
      return request<T>(method, path, ask);
    throw new ApiProblem(problem);
  }
  return (text === '' ? undefined : JSON.parse(text)) as T;
};

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
  request<T>('GET', path, signal ? { signal } : {});
export const post = <T>(path: string, body?: unknown, ask: Ask = {}): Promise<T> =>
  request<T>('POST', path, { ...ask, body });
export const put = <T>(path: string, body: unknown, ifMatch?: number): Promise<T> =>
  request<T>('PUT', path, ifMatch === undefined ? { body } : { body, ifMatch });
export const remove = <T>(path: string, ifMatch?: number): Promise<T> =>
  request<T>('DELETE', path, ifMatch === undefined ? {} : { ifMatch });
