import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { createContext, useContext } from 'react';

export type Move = { readonly visit: VisitSummary; readonly startsAt: string; readonly endsAt: string };

type BoardMoves = {
  /** False for those who plan no visits. */
  readonly plans: boolean;
  /** A visit was taken hold of on one of its days. */
  readonly grab: (visit: VisitSummary, day: string) => void;
  /** What was taken hold of is put on a day; nothing without it. */
  readonly drop: (day: string) => void;
  /** Asks for a day, for those who use no mouse. */
  readonly ask: (visit: VisitSummary) => void;
};

export const BoardMovesContext = createContext<BoardMoves>({
  plans: false,
  grab: () => undefined,
  drop: () => undefined,
  ask: () => undefined,
});

export const useBoardMoves = (): BoardMoves => useContext(BoardMovesContext);
