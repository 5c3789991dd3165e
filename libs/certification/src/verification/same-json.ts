import { isJson } from './presented.js';

/** Whether two JSON values say the same, in whatever order their names stand. */
export const sameJson = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, i) => sameJson(item, other[i]));
  if (!isJson(one) || !isJson(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name]))
  );
};
