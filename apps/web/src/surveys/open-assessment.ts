import type { CommandResult } from '@cairn/contracts/values.js';
import { api, bodyOf } from '../api/api.js';
import { onceKnown } from '../api/once-known.js';

type Wanted = {
  readonly facilityId: string;
  readonly model: string;
  readonly modelVersion: string;
  readonly dueOn?: string;
  readonly takeOverAnswers?: boolean;
};

export const openAssessment = (organizationId: string, body: Wanted): Promise<CommandResult> =>
  onceKnown(
    () => bodyOf(api.POST('/api/surveys/{organizationId}/assessments', { params: { path: { organizationId } }, body })),
    ['facility-not-found', 'service-areas-missing'],
  );
