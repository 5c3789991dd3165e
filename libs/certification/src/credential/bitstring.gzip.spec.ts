import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { ENTRIES, encodedList } from './bitstring.gzip.js';

/** Written after the decoding algorithm of the specification, apart from the encoder. */
const decoded = (encoded: string): string[] =>
  [...gunzipSync(Buffer.from(encoded.slice(1), 'base64url'))].flatMap((byte) => [...byte.toString(2).padStart(8, '0')]);

describe('a bitstring', () => {
  it('has 131,072 entries, none of them set', () => {
    const bits = decoded(encodedList([]));
    expect([bits.length, bits.includes('1')]).toEqual([131_072, false]);
  });
  it('is a multibase text whose first entry is the leftmost bit', () => {
    const encoded = encodedList([0, 9]);
    expect(encoded.slice(0, 5)).toBe('uH4sI');
    expect(decoded(encoded).slice(0, 16).join('')).toBe('1000000001000000');
  });
  it('has just the entries set that are set', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(ENTRIES - 1), { maxLength: 200 }), (set) => {
        const bits = decoded(encodedList(set));
        expect(bits.flatMap((bit, index) => (bit === '1' ? [index] : []))).toEqual([...set].sort((a, b) => a - b));
      }),
      { numRuns: 15 },
    ));
});
