import type { CommandResult } from '@cairn/contracts/values.js';
import { api, bodyOf } from '../api/api.js';
import { onceKnown } from '../api/once-known.js';

export type VisitWish = {
  readonly assessmentId: string;
  readonly mode: 'on-site' | 'remote';
  readonly earliest: string;
  readonly latest: string;
  readonly note?: string;
  readonly changed?: boolean;
};

export const requestVisit = (organizationId: string, body: VisitWish): Promise<CommandResult> =>
  onceKnown(
    () => bodyOf(api.POST('/api/validation/{organizationId}/visits', { params: { path: { organizationId } }, body })),
    ['assessment-not-found', 'assessment-not-submitted', 'score-not-final'],
  );
