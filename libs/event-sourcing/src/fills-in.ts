import { z } from 'zod';

const filling = new Set(['default', 'prefault', 'catch', 'transform', 'pipe', 'lazy', 'promise', 'function', 'custom']);

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

const schemasIn = (value: unknown): z.ZodType[] => {
  if (value instanceof z.ZodType) return [value];
  return isPlain(value) ? Object.values(value).flatMap(schemasIn) : [];
};

const look = (schema: z.ZodType): boolean => {
  const { def } = schema._zod;
  return filling.has(def.type) || ('coerce' in def && def.coerce === true) || schemasIn(def).some(look);
};

const known = new WeakMap<z.ZodType, boolean>();

/**
 * Whether a schema gives back more than it is given, or something else: defaults, transformations, coercions. Data that
 * has passed one which does not may be read without it. Normal forms of text count as nothing new: what has passed is in
 * them. Of what it cannot look into it says yes.
 */
export const fillsIn = (schema: z.ZodType): boolean => {
  const found = known.get(schema) ?? look(schema);
  known.set(schema, found);
  return found;
};
