import type { Schema } from './api-document.js';

type Written = Schema & { readonly example?: unknown; readonly maximum?: number };

const largest = Number.MAX_SAFE_INTEGER;

/**
 * The schema as JSON Schema 2020-12 writes it: examples in a list, and without the bounds that every number of
 * JavaScript has.
 */
export const plainSchema = ({ example, ...schema }: Written): Schema => {
  const { minimum, maximum, properties, items, additionalProperties, anyOf, oneOf, allOf, ...rest } = schema;
  return {
    ...rest,
    ...(minimum !== undefined && minimum !== -largest && { minimum }),
    ...(maximum !== undefined && maximum !== largest && { maximum }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, plainSchema(one)])),
    }),
    ...(items && { items: plainSchema(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? plainSchema(additionalProperties) : additionalProperties,
    }),
    ...(anyOf && { anyOf: anyOf.map(plainSchema) }),
    ...(oneOf && { oneOf: oneOf.map(plainSchema) }),
    ...(allOf && { allOf: allOf.map(plainSchema) }),
    ...(example !== undefined && { examples: [example] }),
  };
};
