import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { ModelVersion } from '@cairn/maturity-models';
import type { PlanSection } from '../surveys/survey-plan.js';

/** What the parts of the survey and of the result read of an assessment; no service knows of this one. */
export const trialAssessment = (
  { id: model, version: modelVersion }: ModelVersion,
  serviceAreas: readonly ServiceArea[],
  plan: readonly PlanSection[],
  facilityName: string,
): Assessment => ({
  id: '',
  organizationId: '',
  organizationName: '',
  facilityId: '',
  facilityName,
  model,
  modelVersion,
  status: 'open',
  dueOn: null,
  openedAt: '',
  submittedAt: null,
  answered: plan.reduce((sum, section) => sum + section.answered, 0),
  applicable: plan.reduce((sum, section) => sum + section.asked, 0),
  serviceAreas: [...serviceAreas],
  answers: [],
  evidence: [],
  progress: [],
  version: 0,
});
