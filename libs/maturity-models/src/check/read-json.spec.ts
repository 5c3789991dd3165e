import fc from 'fast-check';
import { keyOf, readJson } from './read-json.js';

const problem = (text: string) => {
  const read = readJson(text);
  return read.ok ? undefined : read.problem;
};

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        expect(readJson(written)).toMatchObject({ ok: true, value: JSON.parse(written) as unknown });
      }),
    );
  });
  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"a1 -.e\\\n', 'true', 'null') }), (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        if (!parses) expect(readJson(text).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
  it('knows the line of every key', () => {
    const read = readJson('{\n  "areas": [\n    { "id": "a" },\n    {\n      "id": "b" }\n  ]\n}');
    expect(
      read.ok && [
        read.lineOf(['areas']),
        read.lineOf(['areas', 1]),
        read.lineOf(['areas', 1, 'id']),
        read.lineOf(['areas', 1, 'missing']),
      ],
    ).toEqual([2, 4, 5, 4]);
  });
  it.each([
    ['{ "a": 1,\n "a": 2 }', { line: 2, key: 'a', message: 'is given twice' }],
    ['{ "a": [1,\n 2 }', { line: 2, key: 'a', message: 'a comma or "]" is missing here' }],
    ['{ "a": \n', { line: 2, key: 'a', message: 'the text ends too early' }],
    ['{ "a": nul }', { line: 1, key: 'a', message: 'is not JSON here' }],
    ['{}\n\nx', { line: 3, key: '', message: 'there is text after the end' }],
    ['', { line: 1, key: '', message: 'the text ends too early' }],
  ])('names line and key in %j', (text, expected) => expect(problem(text)).toEqual(expected));
  it('refuses endless nesting without falling over', () =>
    expect(problem('['.repeat(100_000))?.message).toBe('is nested too deep'));
  it('keeps a key named __proto__ harmless', () => {
    const read = readJson('{ "__proto__": { "polluted": true } }');
    expect(read.ok && Object.getPrototypeOf(read.value)).toBe(Object.prototype);
  });
  it('writes keys as people read them', () =>
    expect(keyOf(['criteria', 2, 'rule', 'of', 0])).toBe('criteria[2].rule.of[0]'));
});
