import { api, bodyOf, seen } from './api.js';

export type Ask = { readonly ifMatch?: number; readonly idempotencyKey?: string; readonly signal?: AbortSignal };

/** A request by its address, for what an organization and the programme have alike at two addresses. */
const request = <T>(
  method: string,
  path: string,
  body: unknown,
  { ifMatch, idempotencyKey, signal }: Ask,
): Promise<T> =>
  bodyOf(
    (api.request as (...given: unknown[]) => Promise<{ data?: T }>)(method, path, {
      ...(body !== undefined && { body }),
      headers: {
        ...(ifMatch !== undefined && seen(ifMatch)),
        ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
      },
      ...(signal && { signal }),
    }),
  );

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
  request<T>('get', path, undefined, signal ? { signal } : {});
export const post = <T>(path: string, body?: unknown, ask: Ask = {}): Promise<T> => request<T>('post', path, body, ask);
export const put = <T>(path: string, body: unknown, ifMatch?: number): Promise<T> =>
  request<T>('put', path, body, ifMatch === undefined ? {} : { ifMatch });
export const remove = <T>(path: string, ifMatch?: number): Promise<T> =>
  request<T>('delete', path, undefined, ifMatch === undefined ? {} : { ifMatch });
