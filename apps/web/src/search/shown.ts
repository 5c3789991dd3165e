import { type Entries, type Entry, isSearched, type Kind, kinds } from './entry.js';
import { found } from '../table/matching.js';

/** Before anything is typed: where one can go at once. */
const atOnce: readonly Kind[] = ['pages', 'organizations', 'commands'];
/** Of each kind. */
export const most = 6;

export type Shown = {
  /** Of each kind the best few, and how many there are. */
  readonly groups: readonly { readonly kind: Kind; readonly entries: readonly Entry[]; readonly count: number }[];
  readonly reading: boolean;
  /** What could not be read. */
  readonly failed: readonly Kind[];
};

/** What a typed text shows of everything. */
export const shown = (everything: Readonly<Record<Kind, Entries>>, typed: string): Shown => {
  const asked = typed.trim() === '' ? atOnce : kinds;
  const groups = asked.flatMap((kind) => {
    const of = everything[kind];
    if (isSearched(of)) return of.entries.length === 0 ? [] : [{ kind, ...of }];
    const all = found(of ?? [], typed, ({ title, under = '' }) => `${title} ${under}`);
    return all.length === 0 ? [] : [{ kind, entries: kind === 'pages' ? all : all.slice(0, most), count: all.length }];
  });
  return {
    groups,
    reading: asked.some((kind) => everything[kind] === undefined),
    failed: asked.filter((kind) => everything[kind] === null),
  };
};
