import { gzipSync } from 'node:zlib';

/** Entries of one status list: the least that Bitstring Status List allows, so that nobody is singled out by a list. */
export const ENTRIES = 131_072;

/** The bits as Bitstring Status List v1.0 encodes them: the first entry leftmost, compressed, multibase base64url. */
export const encodedList = (set: Iterable<number>): string => {
  const bytes = Buffer.alloc(ENTRIES / 8);
  for (const index of set) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${gzipSync(bytes).toString('base64url')}`;
};
