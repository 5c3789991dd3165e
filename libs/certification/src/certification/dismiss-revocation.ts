import type { Command } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';
import type { Certification } from './certification-state.js';
import { type Actor, changedByStaff } from './staff-change.js';

export type DismissRevocation = Command<'DismissRevocation', { readonly reason: string; readonly actor: Actor }>;

/** By any manager, the one who proposed it as well. */
export const dismissRevocation = (
  { data: { reason, actor }, meta }: DismissRevocation,
  certification: Certification,
): CertificationEvent[] => {
  changedByStaff(certification, actor, meta);
  return certification.revocation ? [{ type: 'RevocationDismissed', data: { reason } }] : [];
};
