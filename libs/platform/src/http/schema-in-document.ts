import { z } from 'zod';
import type { Schema, Schemas } from './api-document.js';

type Named = Schema & { readonly id?: string; readonly $schema?: string; readonly $defs?: Schemas };

/**
 * A contract as OpenAPI 3.1 writes it, which speaks the JSON Schema of 2020-12: schemas with an id are components.
 * Responses may gain fields later, so none forbids others.
 */
export const schemaInDocument = (
  schema: z.ZodType,
  io: 'input' | 'output',
): { readonly schema: Schema; readonly components: Schemas } => {
  const converted = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  const {
    $schema: _dialect,
    $defs = {},
    id: name,
    ...root
  } = JSON.parse(JSON.stringify(converted).replaceAll('#/$defs/', '#/components/schemas/')) as Named;
  if (name === undefined) return { schema: root, components: $defs };
  return { schema: { $ref: `#/components/schemas/${name}` }, components: { ...$defs, [name]: root } };
};
