import { criteriaOf, type EvaluationInput, type ModelVersion, evaluate } from '@cairn/maturity-models';
import type { VisitEventData } from './visit-events.js';

type Seen = Pick<VisitEventData<'FindingRecorded'>, 'criterionId' | 'verdict'>;

/**
 * `foundStage` rests on confirmed criteria alone. `seenStage` is the stage if every contradiction were overruled: it
 * still rests on nothing that the team has not seen, so no reason leads above it.
 */
export type StagesFound = { readonly foundStage: number; readonly seenStage: number };

/**
 * The stages that follow from findings. A verdict is about what the survey says of a criterion, be it met, not met or
 * not applicable: confirmed, that stands; contradicted, not seen or outside the checklist, it counts as not met.
 */
export const stagesFound = (model: ModelVersion, answers: EvaluationInput, findings: readonly Seen[]): StagesFound => {
  const stageOf = (...verdicts: readonly Seen['verdict'][]): number => {
    const counted = new Set(
      findings.filter(({ verdict }) => verdicts.includes(verdict)).map(({ criterionId }) => criterionId),
    );
    const others = criteriaOf(model)
      .map(({ criterion }) => criterion.id)
      .filter((id) => !counted.has(id));
    return evaluate(model, answers, new Set(others)).stage;
  };
  return { foundStage: stageOf('confirmed'), seenStage: stageOf('confirmed', 'contradicted') };
};
