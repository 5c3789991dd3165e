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

/** Those of one kind: `undefined` while they are being read, `null` when they could not be. */
export type Entries = readonly Entry[] | undefined | null;
