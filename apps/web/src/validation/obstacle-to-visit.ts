import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import type { ScoreSummary } from '../api/scoring.js';

export type Obstacle =
  | { readonly because: 'not-submitted' | 'stage-not-final' | 'certifies-nothing' }
  | { readonly because: 'stage-too-low'; readonly stage: number; readonly from: number }
  | { readonly because: 'has-visit' | 'certified'; readonly visitId: string };

/**
 * Why no visit can be requested for an assessment; null where one can.
 *
 * @param from the lowest stage that the model version certifies; undefined where it certifies none
 */
export const obstacleToVisit = (
  { id, status }: Pick<AssessmentSummary, 'id' | 'status'>,
  score: Pick<ScoreSummary, 'stage' | 'final'> | undefined,
  visits: readonly Pick<VisitSummary, 'id' | 'assessmentId' | 'holdsAssessment' | 'status'>[],
  from: number | undefined,
): Obstacle | null => {
  const holding = visits.find(({ assessmentId, holdsAssessment }) => assessmentId === id && holdsAssessment);
  if (holding) return { because: holding.status === 'decided' ? 'certified' : 'has-visit', visitId: holding.id };
  if (from === undefined) return { because: 'certifies-nothing' };
  if (status !== 'submitted') return { because: 'not-submitted' };
  if (!score?.final || score.stage === null) return { because: 'stage-not-final' };
  return score.stage < from ? { because: 'stage-too-low', stage: score.stage, from } : null;
};
