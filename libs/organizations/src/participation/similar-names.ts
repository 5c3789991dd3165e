import { nameKey } from '@cairn/contracts/text.js';

/** How far two names agree: the same to a reader, similar enough to ask, or different. */
export type Likeness = 'same' | 'similar' | 'different';

const SIMILAR = 0.65;

/** Words that say what a hospital is and not which. */
const generic = new Set(
  'hospital hospitals clinic clinics medical health healthcare center centre care general university teaching the of and for de la le el al du des der die das und'.split(
    ' ',
  ),
);

const wordsOf = (name: string): string[] =>
  nameKey(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '');

/** The words that tell a hospital from others, in one order; all words where only generic ones are left. */
const distinctive = (name: string): string => {
  const words = wordsOf(name);
  const telling = words.filter((word) => !generic.has(word));
  return (telling.length > 0 ? telling : words).sort().join(' ');
};

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2));

/** Share of letter pairs that two texts have in common (Sørensen–Dice), 0 to 1. */
const agreement = (one: string, other: string): number => {
  const pairs = pairsOf(other);
  const total = pairs.length + pairsOf(one).length;
  const shared = pairsOf(one).filter((pair) => {
    const at = pairs.indexOf(pair);
    if (at >= 0) pairs.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / total;
};

/** Compares a name with many: the first is prepared once. */
export const likenessTo = (name: string): ((other: string) => Likeness) => {
  const [key, words] = [wordsOf(name).join(' '), distinctive(name)];
  return (other) => {
    if (wordsOf(other).join(' ') === key) return 'same';
    return agreement(words, distinctive(other)) >= SIMILAR ? 'similar' : 'different';
  };
};
