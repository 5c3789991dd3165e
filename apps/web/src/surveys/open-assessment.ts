import type { CommandResult } from '@cairn/contracts/values.js';
import { postOnceKnown } from '../api/post-once-known.js';
import { assessmentsPath } from '../api/surveys.js';

type Wanted = {
  readonly facilityId: string;
  readonly model: string;
  readonly modelVersion: string;
  readonly dueOn?: string;
  readonly takeOverAnswers?: boolean;
};

export const openAssessment = (organizationId: string, wanted: Wanted): Promise<CommandResult> =>
  postOnceKnown(assessmentsPath(organizationId), wanted, ['facility-not-found', 'service-areas-missing']);
