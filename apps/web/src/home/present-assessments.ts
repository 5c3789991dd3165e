import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';

/**
 * The assessments of a facility that matter now, one for each model: the open one, else the one opened last. The model
 * opened last comes first. Without any, one that is undefined, because the facility is shown all the same.
 */
export const presentAssessments = (
  facility: string,
  assessments: readonly AssessmentSummary[],
): readonly (AssessmentSummary | undefined)[] => {
  const own = assessments
    .filter(({ facilityId }) => facilityId === facility)
    .sort((a, b) => b.openedAt.localeCompare(a.openedAt));
  const models = [...new Set(own.map(({ model }) => model))];
  if (models.length === 0) return [undefined];
  return models.map((model) => {
    const ofModel = own.filter((assessment) => assessment.model === model);
    return ofModel.find(({ status }) => status === 'open') ?? ofModel[0];
  });
};
