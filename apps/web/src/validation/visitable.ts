import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import type { ScoreSummary } from '../api/scoring.js';

/** The lowest stage that is certified after a visit. */
export const visitFromStage = 6;

export type Visitable = { readonly assessment: AssessmentSummary; readonly stage: number };

/** Submitted assessments whose stage asks for a visit and that have none open or held. */
export const visitable = (
  assessments: readonly AssessmentSummary[],
  scores: readonly ScoreSummary[],
  visits: readonly VisitSummary[],
): readonly Visitable[] =>
  assessments.flatMap((assessment) => {
    const score = scores.find(({ assessmentId }) => assessmentId === assessment.id);
    const asked = visits.some((visit) => visit.assessmentId === assessment.id && visit.holdsAssessment);
    const fits =
      assessment.status === 'submitted' &&
      score?.final &&
      score.stage !== null &&
      score.stage >= visitFromStage &&
      !asked;
    return fits ? [{ assessment, stage: score.stage as number }] : [];
  });
