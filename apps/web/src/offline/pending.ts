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
};

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
  const tried = (entry.tried ?? []).filter((value) => !same(value, entry.value));
  return set(pending, key, { ...entry, tried: [...tried, entry.value], state: 'sending' });
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

/** What is kept over a reload: values, the versions they are based on, and what was tried. */
export const toText = <K extends string, V, R extends Versioned>(pending: Pending<K, V, R>): string =>
  JSON.stringify([...pending].map(([key, { value, base, tried = [] }]) => [key, value, base, tried]));

export const fromText = <K extends string, V, R extends Versioned>(text: string | null): Pending<K, V, R> => {
  try {
    const kept = JSON.parse(text ?? '[]') as [K, V, number, V[]?][];
    return new Map(kept.map(([key, value, base, tried = []]) => [key, { value, base, tried, state: 'waiting' }]));
  } catch {
    return new Map();
  }
};
