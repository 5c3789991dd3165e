import type { Command } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';
import type { Certification } from './certification-state.js';
import { type Actor, changedByStaff } from './staff-change.js';

export type SuspendCertification = Command<'SuspendCertification', { readonly reason: string; readonly actor: Actor }>;

/** Not in force until it is reinstated. The last day of validity stays, and so do reminders and expiry. */
export const suspendCertification = (
  { data: { reason, actor }, meta }: SuspendCertification,
  certification: Certification,
): CertificationEvent[] => {
  const { on } = changedByStaff(certification, actor, meta);
  return certification.status === 'suspended' ? [] : [{ type: 'CertificationSuspended', data: { on, reason } }];
};
