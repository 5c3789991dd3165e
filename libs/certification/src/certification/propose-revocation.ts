import { type Command, Rejection } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';
import type { Certification, CertificationRejection } from './certification-state.js';
import { type Actor, changedByStaff } from './staff-change.js';

export type ProposeRevocation = Command<'ProposeRevocation', { readonly reason: string; readonly actor: Actor }>;

/** One proposal at a time; whoever wants another reason dismisses the first. */
export const proposeRevocation = (
  { data: { reason, actor }, meta }: ProposeRevocation,
  certification: Certification,
): CertificationEvent[] => {
  changedByStaff(certification, actor, meta);
  const { revocation } = certification;
  if (revocation?.proposedBy === meta.actor && revocation.reason === reason) return [];
  if (revocation) throw new Rejection<CertificationRejection>('revocation-pending');
  return [{ type: 'RevocationProposed', data: { reason, proposedBy: meta.actor } }];
};
