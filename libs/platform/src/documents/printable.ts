import type { Value } from './document-order.js';

// Joiners stay: Arabic and Indic letters change their shape with them.
const unprintable = /[^\P{C}\u200c\u200d]+|[\p{Zl}\p{Zp}]+/gu;

/**
 * The text without what has no shape on paper or would turn its direction: control and format characters become a
 * space.
 */
export const printable = (text: string): string => text.replace(unprintable, ' ');

/** The value with every text in it printable. */
export const printableIn = (value: Value): Value => {
  if (typeof value === 'string') return printable(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(printableIn);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, printableIn(one)]));
};
