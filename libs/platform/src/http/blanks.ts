import type { Operations } from '@cairn/contracts/operation.js';
import { type ApiDocument, type Schema, ownResponses, routesOf } from './api-document.js';
import { placeholder } from './example-of.js';

const isBlank = (text: string | undefined): boolean => !text?.trim();

/** Routes that no operation describes. */
export const routesWithoutOperation = (document: ApiDocument, operations: Operations): string[] =>
  routesOf(document)
    .map(({ title }) => title)
    .filter((title) => !operations[title]);

/** Operations of no route. */
export const operationsWithoutRoute = (document: ApiDocument, operations: Operations): string[] => {
  const titles = new Set(routesOf(document).map(({ title }) => title));
  return Object.keys(operations).filter((title) => !titles.has(title));
};

/** Where the document says nothing: the address of each text, schema or property that is missing. */
export const blanksOf = (document: ApiDocument): string[] => [
  ...routesOf(document).flatMap(({ title, described }) => [
    ...(isBlank(described.operationId) || described.operationId?.includes('_') ? [`${title}: operationId`] : []),
    ...(isBlank(described.summary) ? [`${title}: summary`] : []),
    ...(described.parameters ?? []).filter((one) => isBlank(one.description)).map(({ name }) => `${title}: ${name}`),
    ...ownResponses(described).flatMap(([status, { description, content }]) => [
      ...(isBlank(description) ? [`${title}: ${status}`] : []),
      ...withoutExample(content, `${title}: ${status}`),
    ]),
    ...withoutExample(described.requestBody?.content, `${title}: body`),
    ...bodiesOf(described.requestBody?.content).flatMap((schema) => blanksOfParts(schema, `${title}: body`)),
  ]),
  ...Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) => blanksOfSchema(schema, name)),
];

type Bodies = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;

const bodiesOf = (content: Bodies = {}): Schema[] => Object.values(content).flatMap(({ schema }) => schema ?? []);

const withoutExample = (content: Bodies = {}, at: string): string[] => {
  const json = content['application/json'];
  const example = JSON.stringify(json?.example ?? placeholder);
  return json && example.includes(`"${placeholder}"`) ? [`${at}: example`] : [];
};

/** A reference is described where it leads. */
const blanksOfSchema = (schema: Schema, at: string): string[] => [
  ...(isBlank(schema.description) && !schema.$ref ? [at] : []),
  ...blanksOfParts(schema, at),
];

const blanksOfParts = (schema: Schema, at: string): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => blanksOfSchema(property, `${at}.${name}`)),
  ...(schema.items ? blanksOfParts(schema.items, `${at}[]`) : []),
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((part) =>
    blanksOfParts(part, at),
  ),
];
