import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutantsOf, planted } from '../../infra/local/mutate.mjs';
import museum from '../mutants/museum.json';

const root = join(__dirname, '../..');

describe('the museum of faults', () => {
  it.each(museum)('can still plant that $fault, and has the spec that catches it', (entry) => {
    const sound = readFileSync(join(root, entry.file), 'utf8');
    expect(planted(sound, entry)).not.toBe(sound);
    expect(existsSync(join(root, entry.spec))).toBe(true);
  });

  it('says when a fault can no longer be planted', () =>
    expect(() => planted('a b a', { fault: 'x', file: 'y.ts', find: 'a', replace: 'c' })).toThrow(
      '"x" cannot be planted: its text stands 2 times in y.ts.',
    ));
});

describe('a mutant', () => {
  const changed = (source: string): string[] => mutantsOf(source).map(({ text }) => text);

  it.each([
    ['a === b;', ['a !== b;']],
    ['const x = a < 1;', ['const x = a <= 1;', 'const x = a < (1 + 1);']],
    ['if (a && !b) c();', ['if (!(a && !b)) c();', 'if (a || !b) c();', 'if (a && b) c();', 'if (a && !b) ;']],
    ["const x = 'a' + b;", []],
    ['type A = true;', []],
  ])('of %s is one of these', (text, mutants) => expect(changed(text)).toEqual(mutants));
});
