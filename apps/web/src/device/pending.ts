/**
 * Something given here that the server has not confirmed. `base` is the version it replaces; `tried` are the values
 * sent on that version of which no word came back, so that any of them may be what is recorded.
 * `waiting` will be sent; `sending` is on its way; `conflict` waits for a choice, `theirs` is what was recorded
 * meanwhile;
 * `refused` carries the error.
 */
export type PendingEntry<Value, Recorded> = {
  readonly value: Value;
  readonly base: number;
  readonly tried?: readonly Value[];
  readonly state: 'waiting' | 'sending' | 'conflict' | 'refused';
  readonly theirs?: Recorded;
  readonly error?: unknown;
  /** Given in another tab, which sends it unless it is closed. */
  readonly elsewhere?: true;
};

/** What outlives a reload: the value, the version it is based on, and what was tried. */
export type Kept<Value> = { readonly value: Value; readonly base: number; readonly tried: readonly Value[] };

export type Pending<Key extends string, Value, Recorded extends { readonly version: number }> = ReadonlyMap<
  Key,
  PendingEntry<Value, Recorded>
>;

type Versioned = { readonly version: number };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Equal in every part; the database gives the parts back in an order of its own. */
const same = (a: unknown, b: unknown): boolean => {
  if (!isObject(a) || !isObject(b)) return a === b;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, part]) => right.has(key) && same(part, right.get(key)));
};

const set = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
  entry: PendingEntry<V, R> | null,
): Pending<K, V, R> => {
  const next = new Map(pending);
  if (entry) next.set(key, entry);
  else next.delete(key);
  return next;
};

/** The person gives a value: the latest wins, still on the version the first unsent one was based on. */
export const give = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
  value: V,
  recordedVersion: number,
): Pending<K, V, R> => {
  const { base = recordedVersion, tried = [] } = pending.get(key) ?? {};
  return set(pending, key, { value, base, tried, state: 'waiting' });
};

export const markSending = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
): Pending<K, V, R> => {
  const entry = pending.get(key);
  if (!entry) return pending;
  const { tried = [], value } = entry;
  const isKnown = tried.some((one) => same(one, value));
  return set(pending, key, { ...entry, tried: isKnown ? tried : [...tried, value], state: 'sending' });
};

/** The server recorded `sent` as `version`; a newer value given meanwhile is sent next, on that version. */
export const markRecorded = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
  sent: V,
  version: number,
): Pending<K, V, R> => {
  const entry = pending.get(key);
  if (!entry) return pending;
  return same(entry.value, sent)
    ? set(pending, key, null)
    : set(pending, key, { value: entry.value, base: version, state: 'waiting' });
};

/** No answer from the server: it stays and will be sent again. */
export const markUnsent = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
): Pending<K, V, R> => {
  const entry = pending.get(key);
  return entry ? set(pending, key, { ...entry, state: 'waiting' }) : pending;
};

/**
 * `theirs` was recorded meanwhile. The same value is no conflict; nor is one that was sent from here, which the newer
 * value follows.
 */
export const markConflict = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
  theirs: R,
  theirValue: V,
): Pending<K, V, R> => {
  const entry = pending.get(key);
  if (!entry) return pending;
  if (same(entry.value, theirValue)) return set(pending, key, null);
  const own = theirs.version === entry.base + 1 && (entry.tried ?? []).some((value) => same(value, theirValue));
  return set(
    pending,
    key,
    own ? { value: entry.value, base: theirs.version, state: 'waiting' } : { ...entry, state: 'conflict', theirs },
  );
};

export const markRefused = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
  error: unknown,
): Pending<K, V, R> => {
  const entry = pending.get(key);
  return entry ? set(pending, key, { ...entry, state: 'refused', error }) : pending;
};

/** Theirs stands, or a refused one is given up. */
export const giveUp = <K extends string, V, R extends Versioned>(pending: Pending<K, V, R>, key: K): Pending<K, V, R> =>
  set(pending, key, null);

/** Mine replaces theirs. */
export const insist = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
): Pending<K, V, R> => {
  const entry = pending.get(key);
  return entry?.theirs
    ? set(pending, key, { value: entry.value, base: entry.theirs.version, state: 'waiting' })
    : pending;
};

export const keptOf = <V>({ value, base, tried = [] }: PendingEntry<V, unknown>): Kept<V> => ({ value, base, tried });

/** Whether what is kept of an entry is the same as before; what gives an entry makes its parts anew. */
export const isKeptAs = <V>(
  before: PendingEntry<V, unknown> | undefined,
  { value, base, tried }: PendingEntry<V, unknown>,
): boolean => before !== undefined && before.value === value && before.base === base && before.tried === tried;

/** What another tab gave, or a page that is closed now; it takes the place of what was given here before. */
export const adopt = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
  { value, base, tried }: Kept<V>,
): Pending<K, V, R> => set(pending, key, { value, base, tried, state: 'waiting', elsewhere: true });

/** Another tab gave `value` up, or it was recorded; something given since stays. */
export const giveUpSame = <K extends string, V, R extends Versioned>(
  pending: Pending<K, V, R>,
  key: K,
  value: V,
): Pending<K, V, R> => {
  const entry = pending.get(key);
  return entry && same(entry.value, value) ? giveUp(pending, key) : pending;
};

/** Reads the text in which earlier versions kept a list. */
export const keptIn = <K extends string, V>(text: string): ReadonlyMap<K, Kept<V>> => {
  try {
    const kept = JSON.parse(text) as [K, V, number, V[]?][];
    return new Map(kept.map(([key, value, base, tried = []]) => [key, { value, base, tried }]));
  } catch {
    return new Map();
  }
};
