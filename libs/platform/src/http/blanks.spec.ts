import type { ApiDocument } from './api-document.js';
import { blanksOf, operationsWithoutRoute, routesWithoutOperation } from './blanks.js';

const said = { description: 'Said.' };
const text = { type: 'string', ...said };

const document = (change: Partial<ApiDocument['paths'][string][string]> = {}, schema: object = text): ApiDocument => ({
  paths: {
    '/api/lamps/{lampId}': {
      get: {
        operationId: 'getLamp',
        summary: 'Read a lamp',
        parameters: [{ name: 'lampId', in: 'path', schema: text, ...said }],
        responses: { 200: { ...said, content: { 'application/json': { schema: text, example: 'On' } } } },
        ...change,
      },
    },
  },
  components: { schemas: { Lamp: schema } },
});
const route = 'GET /api/lamps/{lampId}';
const operation = { id: 'getLamp', tag: 'Demo', summary: 'Read a lamp' } as const;

describe('the blanks of an API document', () => {
  it('are none where all is said', () => expect(blanksOf(document())).toEqual([]));

  it.each<[string, Partial<ApiDocument['paths'][string][string]>]>([
    ['summary', { summary: ' ' }],
    ['operationId', { operationId: 'LampsController_get' }],
    ['lampId', { parameters: [{ name: 'lampId', in: 'path', schema: text }] }],
    ['200', { responses: { 200: { description: '' } } }],
    ['200: example', { responses: { 200: { ...said, content: { 'application/json': { schema: text } } } } }],
    ['200: example', { responses: { 200: { ...said, content: { 'application/json': { example: ['Text'] } } } } }],
  ])('name the route and its %s', (blank, change) =>
    expect(blanksOf(document(change))).toEqual([`${route}: ${blank}`]),
  );

  it.each([
    ['Lamp', { type: 'string' }],
    ['Lamp.on', { type: 'object', ...said, properties: { on: { type: 'boolean' } } }],
    ['Lamp[].on', { type: 'array', ...said, items: { type: 'object', properties: { on: { type: 'boolean' } } } }],
    ['Lamp.on', { ...said, anyOf: [{ type: 'object', properties: { on: { type: 'boolean' } } }, { type: 'null' }] }],
  ])('name %s of the schemas', (blank, schema) => expect(blanksOf(document({}, schema))).toEqual([blank]));

  it('are not where a reference leads to what is described', () =>
    expect(
      blanksOf(document({}, { type: 'object', ...said, properties: { on: { $ref: '#/components/schemas/Lamp' } } })),
    ).toEqual([]));
});

describe('routes and operations', () => {
  it('belong together', () => {
    const operations = { [route]: operation };
    expect([routesWithoutOperation(document(), operations), operationsWithoutRoute(document(), operations)]).toEqual([
      [],
      [],
    ]);
  });
  it('are named where the other is missing', () => {
    expect(routesWithoutOperation(document(), {})).toEqual([route]);
    expect(operationsWithoutRoute(document(), { 'PUT /api/lamps': operation })).toEqual(['PUT /api/lamps']);
  });
});
