import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { CertificationEvent } from './certification-events.js';
import type { Certification, CertificationRejection } from './certification-state.js';
import { startOf } from './validity.js';

export type OpenReAssessmentWindow = Command<'OpenReAssessmentWindow', Record<string, never>>;

/** From then on a new grant renews the certification. */
export const openReAssessmentWindow = (
  { meta }: OpenReAssessmentWindow,
  { status, grant, windowOpened }: Certification,
): CertificationEvent[] => {
  if (!grant) throw new Rejection<CertificationRejection>('certification-not-granted');
  if (status !== 'valid' || windowOpened) return [];
  if (Temporal.Instant.compare(meta.at, startOf(grant.windowOpensOn, grant.timeZone)) < 0)
    throw new Rejection<CertificationRejection>('re-assessment-window-not-open-yet', {
      windowOpensOn: grant.windowOpensOn,
    });
  return [{ type: 'ReAssessmentWindowOpened', data: {} }];
};
