import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { Unreachable } from '../api/problem.js';

const KEPT = 'cairn-kept';

/** For `meta` of a query whose latest answer stays on the device. */
export const kept = { kept: true } as const;

const addressOf = (hash: string): string => `/kept/${encodeURIComponent(hash)}`;
const store = (): Promise<Cache> | undefined => ('caches' in globalThis ? caches.open(KEPT) : undefined);

/** From now on, what such a query knows is kept. */
export const keepLatest = (queries: QueryClient): void => {
  queries.getQueryCache().subscribe(({ type, query: { queryHash, meta, state } }) => {
    if (type === 'updated' && meta?.['kept'] && state.status === 'success' && state.data) void keep(queryHash, state.data).catch(() => undefined);
  });
};

let lastKept: Promise<void> = Promise.resolve();

/** One after the other, so that the latest is what stays. */
const keep = (hash: string, data: unknown): Promise<void> => {
  lastKept = lastKept.catch(() => undefined).then(async () => (await store())?.put(addressOf(hash), new Response(JSON.stringify(data))));
  return lastKept;
};

type Context = { readonly queryKey: QueryKey; readonly signal: AbortSignal };

/** Asks the server; while it cannot be reached, the answer kept last stands in. */
export const orKept =
  <Data>(ask: (context: Context) => Promise<Data>) =>
  async (context: Context): Promise<Data> => {
    try {
      return await ask(context);
    } catch (error) {
      const found = error instanceof Unreachable ? await (await store())?.match(addressOf(hashKey(context.queryKey))) : undefined;
      if (!found) throw error;
      return (await found.json()) as Data;
    }
  };

/** For whoever comes next at this device. */
export const forgetKept = async (): Promise<void> => {
  if ('caches' in globalThis) await caches.delete(KEPT);
};
