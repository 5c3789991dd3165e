import { type Command, Rejection } from '@cairn/event-sourcing';
import type { EffortEvent } from './effort-events.js';
import { type Effort, type EffortRejection, figureOf } from './effort-state.js';

/** `days` null takes the figure back. */
export type EstimateEffort = Command<
  'EstimateEffort',
  { readonly criterionId: string; readonly days: number | null; readonly seenVersion: number }
>;

/**
 * Compare-and-set: a person who has seen the latest figure may replace it; without one the model's usual effort counts.
 */
export const estimateEffort = (
  { data: { criterionId, days, seenVersion } }: EstimateEffort,
  effort: Effort,
): EffortEvent[] => {
  const figure = figureOf(effort, criterionId);
  if (figure.version !== seenVersion) throw new Rejection<EffortRejection>('changed-meanwhile', figure);
  if (figure.days === days) return [];
  return [
    days === null
      ? { type: 'EffortEstimateWithdrawn', data: { criterionId } }
      : { type: 'EffortEstimated', data: { criterionId, days } },
  ];
};
