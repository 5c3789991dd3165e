import type { Decider } from '@cairn/event-sourcing';
import { type CalculateScore, calculateScore } from './calculate-score.js';
import type { ScoreEvent } from './score-events.js';
import { type Score, evolve, noScore } from './score-state.js';

export const score: Decider<CalculateScore, Score, ScoreEvent> = {
  category: 'score',
  initialState: noScore,
  evolve,
  decide: { CalculateScore: calculateScore },
};
