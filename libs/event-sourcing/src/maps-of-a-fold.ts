let own: WeakSet<object> | undefined;

/**
 * Runs a fold. The maps and sets that come into being within it by the functions of this file are changed in place by
 * them: nobody else has seen them, and each state takes the place of the one before. Everywhere else a change makes a
 * copy, so `evolve` stays pure.
 */
export const withMapsOfItsOwn = <T>(fold: () => T): T => {
  const outer = own;
  own = new WeakSet();
  try {
    return fold();
  } finally {
    own = outer;
  }
};

const changed = <Whole extends object, Read>(
  given: Read & object,
  copy: () => Whole,
  change: (whole: Whole) => void,
): Whole => {
  const whole = own?.has(given) ? (given as unknown as Whole) : copy();
  own?.add(whole);
  change(whole);
  return whole;
};

export const mapWith = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  ...entries: readonly (readonly [Key, Value])[]
): ReadonlyMap<Key, Value> =>
  changed(
    map,
    () => new Map(map),
    (whole) => entries.forEach(([key, value]) => whole.set(key, value)),
  );

export const mapWithout = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  ...keys: readonly Key[]
): ReadonlyMap<Key, Value> =>
  changed(
    map,
    () => new Map(map),
    (whole) => keys.forEach((key) => whole.delete(key)),
  );

export const setWith = <Value>(set: ReadonlySet<Value>, ...values: readonly Value[]): ReadonlySet<Value> =>
  changed(
    set,
    () => new Set(set),
    (whole) => values.forEach((value) => whole.add(value)),
  );

export const setWithout = <Value>(set: ReadonlySet<Value>, ...values: readonly Value[]): ReadonlySet<Value> =>
  changed(
    set,
    () => new Set(set),
    (whole) => values.forEach((value) => whole.delete(value)),
  );
