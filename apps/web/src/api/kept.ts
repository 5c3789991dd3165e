import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { Unreachable } from './problem.js';
import { mayKeep } from '../device/signed-out.js';

const KEPT = 'cairn-kept';
const KEPT_AT = 'x-kept-at';

/** In milliseconds; what was kept longer ago is deleted. */
const longestKept = 14 * 24 * 60 * 60 * 1000;

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
  inTurn(async () => {
    const answer = new Response(JSON.stringify(data), { headers: { [KEPT_AT]: String(Date.now()) } });
    if (mayKeep()) await (await store())?.put(addressOf(hash), answer);
  });

const isAged = (answer: Response, now: number): boolean => now - Number(answer.headers.get(KEPT_AT)) > longestKept;

const keptAs = async (queryKey: QueryKey): Promise<unknown> => {
  const answer = await (await store())?.match(addressOf(hashKey(queryKey)));
  return answer && !isAged(answer, Date.now()) ? answer.json() : undefined;
};

export const deleteAgedKept = (now = Date.now()): Promise<void> =>
  inTurn(async () => {
    const answers = await store();
    for (const address of (await answers?.keys()) ?? []) {
      const answer = await answers?.match(address);
      if (answer && isAged(answer, now)) await answers?.delete(address);
    }
  });

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
