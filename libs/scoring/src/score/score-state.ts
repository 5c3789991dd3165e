import { evolveWith } from '@cairn/event-sourcing';
import type { ScoreEvent, ScoreResult } from './score-events.js';

/** What was calculated last. */
export type Score = { readonly latest: ScoreResult | undefined };

export const noScore: Score = { latest: undefined };

/** The score of what was submitted; before that it may change with every answer. */
export const isFinal = ({ submission }: Pick<ScoreResult, 'submission'>): boolean => submission > 0;

export const evolve = evolveWith<Score, ScoreEvent>({
  ScoreCalculated: (_, { data: { stage, score, criteria, inputChecksum, submission } }) => ({
    latest: { stage, score, criteria, inputChecksum, submission },
  }),
  StageChanged: (score) => score,
});
