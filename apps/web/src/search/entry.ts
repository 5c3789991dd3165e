import type { Icon } from '@tabler/icons-react';

/** Something one can find and go to. */
export type Entry = {
  readonly key: string;
  readonly title: string;
  /** A quiet second line. */
  readonly under?: string;
  readonly icon: Icon;
  readonly go: () => void;
};

export const kinds = [
  'pages',
  'facilities',
  'assessments',
  'visits',
  'certificates',
  'organizations',
  'commands',
] as const;
export type Kind = (typeof kinds)[number];

/** What the server found: the first few, and how many there are. */
export type Searched = { readonly entries: readonly Entry[]; readonly count: number };

/**
 * Those of one kind: all there are, or what the server found of them; `undefined` while they are being read, `null` when
 * they could not be.
 */
export type Entries = readonly Entry[] | Searched | undefined | null;

export const isSearched = (entries: Entries): entries is Searched => !!entries && 'count' in entries;

export const listOf = (entries: Entries): readonly Entry[] => (isSearched(entries) ? entries.entries : (entries ?? []));
