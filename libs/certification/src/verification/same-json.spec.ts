import fc from 'fast-check';
import { sameJson } from './same-json.js';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, reversed(inner)])
      .reverse(),
  );
};

describe('two JSON values', () => {
  it('say the same in whatever order their names stand', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = JSON.parse(JSON.stringify(value)) as unknown;
        expect(sameJson(written, reversed(written))).toBe(true);
      }),
    ));
  it('say the same where they are written the same, and else something else', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (one, other) => {
        const sorted = (value: unknown): string =>
          JSON.stringify(value, (_, inner: unknown) =>
            isObject(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
          );
        expect(sameJson(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))).toBe(
          sorted(one) === sorted(other),
        );
      }),
    ));
  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [['a'], { 0: 'a' }],
    [null, {}],
    [{ a: undefined }, { b: undefined }],
  ])('differ: %j and %j', (one, other) => expect([sameJson(one, other), sameJson(other, one)]).toEqual([false, false]));
});

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
