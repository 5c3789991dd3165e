import { evolveWith, mapWith, mapWithout } from '@cairn/event-sourcing';
import type { ConflictEvent, ConflictEventData } from './conflict-events.js';

/** Every code by which a rule says no. */
export type ConflictRejection =
  | 'conflict-not-found'
  | 'conflict-ends-before-it-starts'
  | 'conflict-in-the-future'
  | 'conflict-withdrawn-by-oneself'
  | 'too-many-conflicts';

type Tie = Omit<ConflictEventData<'ConflictDeclared'>, 'conflictId'>;

/** What ties one person to organizations. */
export type Register = { readonly ties: ReadonlyMap<string, Tie> };

export const emptyRegister: Register = { ties: new Map() };

export const evolveRegister = evolveWith<Register, ConflictEvent>({
  ConflictDeclared: ({ ties }, { data: { conflictId, ...tie } }) => ({ ties: mapWith(ties, [conflictId, tie]) }),
  ConflictEnded: ({ ties }, { data: { conflictId, until } }) => {
    const tie = ties.get(conflictId);
    return { ties: tie ? mapWith(ties, [conflictId, { ...tie, until }]) : ties };
  },
  ConflictWithdrawn: ({ ties }, { data: { conflictId } }) => ({ ties: mapWithout(ties, conflictId) }),
});
