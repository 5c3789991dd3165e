import type { Schema } from './api-document.js';
import { exampleOf } from './example-of.js';

const named: Schema = { type: 'string', examples: ['Aurora'] };
const example = (schema: Schema, optional = true): unknown => exampleOf(schema, { Named: named }, optional);

describe('an example of a schema', () => {
  it.each<[string, Schema, unknown]>([
    ['is its own', named, 'Aurora'],
    ['is the first value that is allowed', { type: 'string', enum: ['open', 'over'] }, 'open'],
    ['is the only value that is allowed', { const: 'RSA' }, 'RSA'],
    ['is that of the schema referred to', { $ref: '#/components/schemas/Named' }, 'Aurora'],
    ['is a list of one', { type: 'array', items: named }, ['Aurora']],
    ['is the first choice that has one', { anyOf: [{ type: 'integer' }, named, { type: 'null' }] }, 'Aurora'],
    ['is null where it may be and none is known', { anyOf: [{ type: 'integer' }, { type: 'null' }] }, null],
    ['is null where the type may be', { type: ['string', 'null'] }, null],
    ['is the smallest number', { type: 'integer', minimum: 4 }, 4],
    ['follows the format', { type: 'string', format: 'date' }, '2027-03-09'],
    ['has no key of a record', { type: 'object', additionalProperties: named }, {}],
  ])('%s', (_, schema, expected) => expect(example(schema)).toEqual(expected));

  it('of a request has what is required, of a response everything', () => {
    const schema: Schema = { type: 'object', properties: { name: named, note: named }, required: ['name'] };
    expect([example(schema, false), example(schema, true)]).toEqual([
      { name: 'Aurora' },
      { name: 'Aurora', note: 'Aurora' },
    ]);
  });
});
