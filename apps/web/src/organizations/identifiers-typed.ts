import { type Identifier, identifier } from '@cairn/contracts/organizations/facility.js';

/** Identifiers as lines of text: the register, a space, the number. */
export const identifierLines = (identifiers: readonly Identifier[] = []): string =>
  identifiers.map(({ system, value }) => `${system} ${value}`).join('\n');

/** What the lines say, or the number of the first line that is none, counted from 1. */
export const identifiersIn = (
  text: string,
): { readonly identifiers: Identifier[] } | { readonly wrongLine: number } => {
  const identifiers: Identifier[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [system = '', ...rest] = line.trim().split(/\s+/u);
    const read = identifier.safeParse({ system, value: rest.join(' ') });
    if (!read.success) return { wrongLine: index + 1 };
    identifiers.push(read.data);
  }
  return { identifiers };
};
