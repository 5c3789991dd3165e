import { typedNumber } from '@cairn/contracts/certification/certificate-number.js';

const SHORTEST_NAME = 3;

/** What is looked up: a number, also within the address that a certificate shows, or else a name; undefined for a number that is cut off, and for too little of a name. */
export const searchedIn = (text: string): { readonly number: string } | { readonly name: string } | undefined => {
  const number = typedNumber(/\/verify\/([^/?#\s]+)/.exec(text)?.[1] ?? text);
  if (number !== undefined) return { number };
  const name = text.trim();
  const isPartOfNumber = /^crn\b/i.test(name) || !/\p{L}/u.test(name);
  return isPartOfNumber || name.length < SHORTEST_NAME ? undefined : { name };
};
