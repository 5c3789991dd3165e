import { type Command, Rejection } from '@cairn/event-sourcing';
import type { CertificationEvent, CertificationEventData } from './certification-events.js';
import type { Certification, CertificationRejection } from './certification-state.js';

export type ReplaceCertification = Command<'ReplaceCertification', CertificationEventData<'CertificationReplaced'>>;

/**
 * A newer certification of the same facility and model takes this one's place; one that has run out stays expired, and
 * a revoked one stays revoked.
 */
export const replaceCertification = (
  { data }: ReplaceCertification,
  { status, grant }: Certification,
): CertificationEvent[] => {
  if (!grant) throw new Rejection<CertificationRejection>('certification-not-granted');
  if (status === 'replaced' || status === 'revoked' || data.replacedOn > grant.expiresOn) return [];
  return [{ type: 'CertificationReplaced', data }];
};
