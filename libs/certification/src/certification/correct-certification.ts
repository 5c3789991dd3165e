import { type Command, Rejection } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';
import type { Certification, CertificationRejection } from './certification-state.js';
import { type Actor, changedByStaff } from './staff-change.js';

export type CorrectCertification = Command<
  'CorrectCertification',
  {
    /** The number to reissue it under, never issued before. */
    readonly number: string;
    readonly facilityName: string;
    readonly organizationName: string;
    readonly reason: string;
    readonly actor: Actor;
  }
>;

/**
 * A name was wrong: the same certification under a new number, to which the former one points. A suspended one is
 * reinstated first, and a proposed revocation is settled first, so that no new number is handed out for what may not
 * stand.
 */
export const correctCertification = (
  { data: { actor, ...data }, meta }: CorrectCertification,
  certification: Certification,
): CertificationEvent[] => {
  const { grant, on } = changedByStaff(certification, actor, meta);
  if (certification.status === 'suspended') throw new Rejection<CertificationRejection>('certification-suspended');
  if (certification.revocation) throw new Rejection<CertificationRejection>('revocation-pending');
  if (data.facilityName === grant.facilityName && data.organizationName === grant.organizationName)
    throw new Rejection<CertificationRejection>('nothing-to-correct');
  return [{ type: 'CertificationCorrected', data: { ...data, formerNumber: grant.number, on } }];
};
