import { type Command, Rejection } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';
import type { Certification, CertificationRejection } from './certification-state.js';
import { type Actor, changedByStaff } from './staff-change.js';

export type RevokeCertification = Command<'RevokeCertification', { readonly actor: Actor }>;

/** Four eyes: the person who proposed a revocation does not confirm it. Nothing brings the certification back. */
export const revokeCertification = (
  { data: { actor }, meta }: RevokeCertification,
  certification: Certification,
): CertificationEvent[] => {
  if (certification.status === 'revoked' && !actor.belonged) return [];
  const { on } = changedByStaff(certification, actor, meta);
  const { revocation } = certification;
  if (!revocation) throw new Rejection<CertificationRejection>('no-revocation-proposed');
  if (revocation.proposedBy === meta.actor) throw new Rejection<CertificationRejection>('revocation-needs-two-people');
  return [{ type: 'CertificationRevoked', data: { on, ...revocation } }];
};
