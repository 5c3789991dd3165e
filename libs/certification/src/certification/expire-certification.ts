import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { CertificationEvent } from './certification-events.js';
import { type Certification, type CertificationRejection, isOngoing } from './certification-state.js';
import { endOf } from './validity.js';

export type ExpireCertification = Command<'ExpireCertification', Record<string, never>>;

/** The last day of validity ends at midnight of the facility. */
export const expireCertification = (
  { meta }: ExpireCertification,
  certification: Certification,
): CertificationEvent[] => {
  const { grant } = certification;
  if (!grant) throw new Rejection<CertificationRejection>('certification-not-granted');
  if (!isOngoing(certification)) return [];
  if (Temporal.Instant.compare(meta.at, endOf(grant.expiresOn, grant.timeZone)) < 0)
    throw new Rejection<CertificationRejection>('certification-not-expired-yet', { expiresOn: grant.expiresOn });
  return [{ type: 'CertificationExpired', data: {} }];
};
