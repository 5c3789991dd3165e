import type { Schema, Schemas } from './api-document.js';

/** Used in an example for a text whose schema has none. */
export const placeholder = 'Text';

const ofFormat: Readonly<Record<string, string>> = {
  date: '2027-03-09',
  'date-time': '2027-03-09T06:00:00.000Z',
  uuid: '00000000-0000-4000-8000-000000000000',
  uri: 'https://example.org/',
  email: 'ada@example.org',
};

const ofType = ({ type, format, minimum }: Schema): unknown => {
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return minimum ?? 1;
  return ofFormat[format ?? ''] ?? placeholder;
};

const isNull = ({ type }: Schema): boolean => type === 'null';

/**
 * An example made of the examples that the schema and its parts carry. What may be null and has no example of its own is
 * null.
 *
 * @param optional whether optional properties are part of it
 */
export const exampleOf = (schema: Schema, schemas: Schemas, optional: boolean): unknown => {
  const of = (part: Schema): unknown => exampleOf(part, schemas, optional);
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.$ref) return of(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const known = choices.find((choice) => choice.examples);
    if (known) return of(known);
    return choices.some(isNull) ? null : of(choices[0] ?? {});
  }
  if (Array.isArray(schema.type) && schema.type.includes('null')) return null;
  if (schema.type === 'array') return schema.items ? [of(schema.items)] : [];
  if (schema.type === 'object') {
    const required = new Set(schema.required ?? []);
    const shown = Object.entries(schema.properties ?? {}).filter(([name]) => optional || required.has(name));
    return Object.fromEntries(shown.map(([name, property]) => [name, of(property)]));
  }
  return ofType(schema);
};
