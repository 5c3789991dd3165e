let own: WeakSet<object> | undefined;

/**
 * Runs a fold. Maps and sets created within it by the functions of this file are changed in place by them: no other
 * code has a reference, and each state replaces the one before. Outside a fold every change makes a copy, so `evolve`
 * stays pure.
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

/** The map with these entries set; an existing key keeps its place. Copies, except within a fold. */
export const mapWith = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  ...entries: readonly (readonly [Key, Value])[]
): ReadonlyMap<Key, Value> =>
  changed(
    map,
    () => new Map(map),
    (whole) => entries.forEach(([key, value]) => whole.set(key, value)),
  );

/** The map without these keys; absent keys are ignored. Copies, except within a fold. */
export const mapWithout = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  ...keys: readonly Key[]
): ReadonlyMap<Key, Value> =>
  changed(
    map,
    () => new Map(map),
    (whole) => keys.forEach((key) => whole.delete(key)),
  );

/** The set with these values added. Copies, except within a fold. */
export const setWith = <Value>(set: ReadonlySet<Value>, ...values: readonly Value[]): ReadonlySet<Value> =>
  changed(
    set,
    () => new Set(set),
    (whole) => values.forEach((value) => whole.add(value)),
  );

/** The set without these values; absent ones are ignored. Copies, except within a fold. */
export const setWithout = <Value>(set: ReadonlySet<Value>, ...values: readonly Value[]): ReadonlySet<Value> =>
  changed(
    set,
    () => new Set(set),
    (whole) => values.forEach((value) => whole.delete(value)),
  );
