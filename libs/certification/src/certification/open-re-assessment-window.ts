import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { CertificationEvent } from './certification-events.js';
import { type Certification, type CertificationRejection, isOngoing } from './certification-state.js';
import { startOf } from './validity.js';

export type OpenReAssessmentWindow = Command<'OpenReAssessmentWindow', Record<string, never>>;

/** From then on a new grant renews the certification. */
export const openReAssessmentWindow = (
  { meta }: OpenReAssessmentWindow,
  certification: Certification,
): CertificationEvent[] => {
  const { grant } = certification;
  if (!grant) throw new Rejection<CertificationRejection>('certification-not-granted');
  if (!isOngoing(certification) || certification.windowOpened) return [];
  if (Temporal.Instant.compare(meta.at, startOf(grant.windowOpensOn, grant.timeZone)) < 0)
    throw new Rejection<CertificationRejection>('re-assessment-window-not-open-yet', {
      windowOpensOn: grant.windowOpensOn,
    });
  return [{ type: 'ReAssessmentWindowOpened', data: {} }];
};
