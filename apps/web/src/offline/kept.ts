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
    if (type === 'updated' && meta?.['kept'] && state.status === 'success' && state.data)
      void keep(queryHash, state.data).catch(() => undefined);
  });
};

let last: Promise<unknown> = Promise.resolve();

/** One after the other, so that the latest is what stays. */
const inTurn = <Done>(work: () => Promise<Done>): Promise<Done> => {
  const done = last.catch(() => undefined).then(work);
  last = done;
  return done;
};

const keep = (hash: string, data: unknown): Promise<void> =>
  inTurn(async () => (await store())?.put(addressOf(hash), new Response(JSON.stringify(data))));

const keptAs = async (queryKey: QueryKey): Promise<unknown> =>
  (await (await store())?.match(addressOf(hashKey(queryKey))))?.json();

type Context = { readonly client: QueryClient; readonly queryKey: QueryKey; readonly signal: AbortSignal };

/**
 * Asks the server; while it cannot be reached, what is known here stands in, and after a reload the answer kept last.
 */
export const orKept =
  <Data>(ask: (context: Context) => Promise<Data>) =>
  async (context: Context): Promise<Data> => {
    try {
      return await ask(context);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      const known = context.client.getQueryData(context.queryKey) ?? (await keptAs(context.queryKey));
      if (known === undefined) throw error;
      return known as Data;
    }
  };

/** For whoever comes next at this device. */
export const forgetKept = (): Promise<void> =>
  inTurn(async () => {
    if ('caches' in globalThis) await caches.delete(KEPT);
  });
