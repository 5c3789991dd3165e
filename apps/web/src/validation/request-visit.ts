import type { CommandResult } from '@cairn/contracts/values.js';
import { postOnceKnown } from '../api/post-once-known.js';
import { visitsPath } from '../api/validation.js';

export type VisitWish = {
  readonly assessmentId: string;
  readonly mode: 'on-site' | 'remote';
  readonly earliest: string;
  readonly latest: string;
  readonly note?: string;
};

export const requestVisit = (organizationId: string, wish: VisitWish): Promise<CommandResult> =>
  postOnceKnown(visitsPath(organizationId), wish, [
    'assessment-not-found',
    'assessment-not-submitted',
    'score-not-final',
  ]);
