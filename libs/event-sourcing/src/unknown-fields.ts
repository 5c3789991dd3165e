/**
 * The output of a schema (`checked`) with those fields of its input (`given`) that the schema does not know, at any
 * depth. A newer release may have written them; an older one that stores, copies or forwards the data must not lose
 * them.
 */
export const withUnknownFields = <Checked>(given: unknown, checked: Checked): Checked =>
  hasUnknown(given, checked) ? (joined(given, checked) as Checked) : checked;

const hasUnknown = (given: unknown, checked: unknown): boolean => {
  if (!isCompound(given) || !isCompound(checked)) return false;
  for (const key in given) if (!Object.hasOwn(checked, key) || hasUnknown(given[key], checked[key])) return true;
  return false;
};

const joined = (given: unknown, checked: unknown): unknown => {
  if (!isCompound(given) || !isCompound(checked) || Array.isArray(given) !== Array.isArray(checked)) return checked;
  if (Array.isArray(checked)) return checked.map((one, index) => joined(given[index], one));
  return {
    ...given,
    ...Object.fromEntries(Object.entries(checked).map(([key, value]) => [key, joined(given[key], value)])),
  };
};

type Compound = Readonly<Record<PropertyKey, unknown>>;

const isCompound = (value: unknown): value is Compound => typeof value === 'object' && value !== null;
