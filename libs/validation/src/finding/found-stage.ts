import { type EvaluationInput, type ModelVersion, evaluate } from '@cairn/maturity-models';
import type { VisitEventData } from '../visit/visit-events.js';

type Seen = Pick<VisitEventData<'FindingRecorded'>, 'criterionId' | 'verdict'>;

/**
 * The stage that follows from the findings: what was contradicted counts as not met, for all else the answers stand.
 */
export const foundStage = (model: ModelVersion, answers: EvaluationInput, findings: readonly Seen[]): number => {
  const contradicted = findings
    .filter(({ verdict }) => verdict === 'contradicted')
    .map(({ criterionId }) => criterionId);
  return evaluate(model, answers, new Set(contradicted)).stage;
};
