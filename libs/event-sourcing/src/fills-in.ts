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
 * Whether a schema's output can differ from its input: defaults, transformations, coercions. Data that has passed a
 * schema for which this is false may be read without parsing it again. Normal forms of text (trim, case) do not count:
 * data that has passed is already in them. True for any schema it cannot look into.
 */
export const fillsIn = (schema: z.ZodType): boolean => {
  const found = known.get(schema) ?? look(schema);
  known.set(schema, found);
  return found;
};
