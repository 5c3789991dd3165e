import { unstorable } from './unstorable-input.js';

describe('what no database row can keep', () => {
  it.each([
    ['text', 'a\u0000', ''],
    ['an element', [['ok', '\ud800']], '0.1'],
    ['a field', { answers: [{ value: 'x\udfff' }] }, 'answers.0.value'],
    ['a key', { answers: { 'a\u0000': 1 } }, 'answers'],
  ])('is found in %s, with its path', (_name, value, path) => expect(unstorable(value)).toMatchObject({ path }));

  it.each([
    ['plain', 'ümlaut 🦦 日本'],
    ['nothing', null],
    ['numbers', [1, 2.5, true]],
    ['bytes', Buffer.from([0])],
    ['pairs of surrogates', { '🦦': '🦦🦦' }],
  ])('is not found in %s', (_name, value) => expect(unstorable(value)).toBeUndefined());

  it('is also what is nested too deeply, however deep', () => {
    const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'x');
    expect(unstorable(nested(64))).toBeUndefined();
    expect(unstorable(nested(65))).toMatchObject({ message: expect.stringContaining('64 levels') as string });
    expect(unstorable(nested(100_000))).toBeDefined();
  });
});
