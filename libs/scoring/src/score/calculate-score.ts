import type { Command } from '@cairn/event-sourcing';
import type { ScoreEvent, ScoreResult, ScoreSubject } from './score-events.js';
import { type Score, isFinal } from './score-state.js';

export type CalculateScore = Command<
  'CalculateScore',
  { readonly subject: ScoreSubject; readonly result: ScoreResult }
>;

/**
 * States a result that differs from the one before; the score of a submission always, once. A first result of stage 0
 * is where everybody starts, so it changes no stage.
 */
export const calculateScore = ({ data: { subject, result } }: CalculateScore, { latest }: Score): ScoreEvent[] => {
  if (latest && saysTheSame(latest, result)) return [];
  const calculated: ScoreEvent = { type: 'ScoreCalculated', data: { ...subject, ...result } };
  if ((latest?.stage ?? 0) === result.stage) return [calculated];
  return [
    calculated,
    {
      type: 'StageChanged',
      data: { ...subject, from: latest?.stage ?? null, to: result.stage, final: isFinal(result) },
    },
  ];
};

const saysTheSame = (before: ScoreResult, now: ScoreResult): boolean =>
  before.submission === now.submission &&
  before.stage === now.stage &&
  before.score === now.score &&
  (!isFinal(now) || before.inputChecksum === now.inputChecksum) &&
  sameCriteria(before.criteria, now.criteria);

const sameCriteria = (before: ScoreResult['criteria'], now: ScoreResult['criteria']): boolean => {
  const ids = Object.keys(now);
  return ids.length === Object.keys(before).length && ids.every((id) => before[id] === now[id]);
};
