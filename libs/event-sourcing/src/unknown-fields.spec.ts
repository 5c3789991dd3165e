import { z } from 'zod';
import { eventsOf } from './event.js';
import { withUnknownFields } from './unknown-fields.js';
import { upcast } from './upcast.js';

const schema = z.object({
  id: z.string().trim(),
  areas: z.array(z.object({ name: z.string() })),
  answer: z.union([z.object({ value: z.boolean() }), z.null()]),
  note: z.string().default(''),
});
const kept = (given: unknown): string => JSON.stringify(withUnknownFields(given, schema.parse(given)));

describe('what an older program has read', () => {
  it.each([
    ['next to the fields it knows', '{"since":"2027","id":"a","areas":[],"answer":null,"note":""}'],
    [
      'inside of lists',
      '{"id":"a","areas":[{"name":"x","floor":{"number":3}},{"wing":["east"],"name":"y"}],"answer":null,"note":""}',
    ],
    ['inside of one of several shapes', '{"id":"a","areas":[],"answer":{"value":true,"sure":0.5},"note":""}'],
    [
      'under names that objects have by themselves',
      '{"id":"a","areas":[],"answer":null,"note":"","constructor":1,"__proto__":{"toString":2}}',
    ],
  ])('has the new fields %s, byte for byte', (_, text) => expect(kept(JSON.parse(text))).toBe(text));

  it('has defaults and corrections as well', () =>
    expect(JSON.parse(kept({ id: ' a ', areas: [], answer: null, since: '2027' }))).toEqual({
      id: 'a',
      areas: [],
      answer: null,
      note: '',
      since: '2027',
    }));
  it('is the very object that was checked when there is nothing new', () => {
    const checked = { id: 'a', areas: [{ name: 'x' }], answer: null };
    expect(withUnknownFields({ id: 'a', areas: [{ name: 'x' }], answer: null }, checked)).toBe(checked);
  });
  it('has them in events out of the store too, after the steps up to its own version', () => {
    const events = eventsOf({
      Named: {
        schema: z.object({ name: z.string(), zone: z.string() }),
        upcasts: [(data: object) => ({ ...data, zone: 'UTC' })],
      },
    });
    expect(upcast(events, 'Named', 1, { name: 'x', colour: 'blue' }).data).toEqual({
      name: 'x',
      zone: 'UTC',
      colour: 'blue',
    });
  });
});
