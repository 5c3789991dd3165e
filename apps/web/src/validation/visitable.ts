import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import type { ModelVersion } from '@cairn/maturity-models';
import type { ScoreSummary } from '../api/scoring.js';

type Certifying = Pick<ModelVersion, 'id' | 'version' | 'certification'>;
export type Visitable = { readonly assessment: AssessmentSummary; readonly stage: number };

/** Submitted assessments whose stage is certified by their model version, and that have no visit open or held. */
export const visitable = (
  assessments: readonly AssessmentSummary[],
  scores: readonly ScoreSummary[],
  visits: readonly VisitSummary[],
  models: readonly Certifying[],
): readonly Visitable[] =>
  assessments.flatMap((assessment) => {
    const score = scores.find(({ assessmentId }) => assessmentId === assessment.id);
    const asked = visits.some((visit) => visit.assessmentId === assessment.id && visit.holdsAssessment);
    const from = models.find(({ id, version }) => id === assessment.model && version === assessment.modelVersion)
      ?.certification?.visitFromStage;
    const fits =
      from !== undefined &&
      assessment.status === 'submitted' &&
      score?.final &&
      score.stage !== null &&
      score.stage >= from &&
      !asked;
    return fits ? [{ assessment, stage: score.stage as number }] : [];
  });
