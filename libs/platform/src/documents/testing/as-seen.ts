import bidiFactory from 'bidi-js';
import type { Cluster } from './read-pdf.js';

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters with their marks; a non-joiner is one of its own, since it belongs to neither side. */
const lettersOf = (text: string): string[] =>
  [...graphemes.segment(text)].flatMap(({ segment }) => segment.split(/(\u200c)/u).filter((part) => part !== ''));

/** bidi-js knows no letter beyond the first plane: a letter of the same class stands for each. */
const classed = (letter: string): string => {
  const first = [...letter][0] ?? '';
  if (first.length === 1) return first;
  return /\p{Script=Adlam}/u.test(first) ? '\u07ca' : 'a';
};

/** The letters of a text from left to right, as the Unicode Bidirectional Algorithm places them on one line. */
export const seenOf = (text: string, direction: 'ltr' | 'rtl'): string => {
  const letters = lettersOf(text);
  const line = letters.map(classed).join('');
  const levels = bidi.getEmbeddingLevels(line, direction);
  return bidi
    .getReorderedIndices(line, levels)
    .map((index) => letters[index])
    .join('');
};

const isFromRight = (text: string): boolean =>
  lettersOf(text).some((letter) => ['R', 'AL'].includes(bidi.getBidiCharTypeName(classed(letter))));

const mostFrequent = <Value>(values: readonly Value[]): Value | undefined => {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
};

/**
 * Typst states the letters of a cluster again with every part of it at another height, such as a mark above a capital:
 * a row of the same letters counts once where a part of it is off the line.
 */
const statedOnce = (clusters: readonly Cluster[]): Cluster[] => {
  const line = mostFrequent(clusters.map(({ y }) => y.toFixed(4)));
  const rows: Cluster[][] = [];
  for (const cluster of clusters) {
    const last = rows.at(-1);
    if (last?.[0]?.text === cluster.text) last.push(cluster);
    else rows.push([cluster]);
  }
  return rows.flatMap((row) => (row.some(({ y }) => y.toFixed(4) !== line) ? row.slice(0, 1) : row));
};

/** The letters of one line of a document from left to right. */
export const seenIn = (clusters: readonly Cluster[]): string =>
  statedOnce(clusters)
    .map((cluster, order) => ({ ...cluster, order }))
    .sort((one, other) => one.x - other.x || one.order - other.order)
    .map(({ text }) => (isFromRight(text) ? lettersOf(text).reverse().join('') : text))
    .join('');
