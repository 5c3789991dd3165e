import type { Command } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';
import type { Certification } from './certification-state.js';
import { type Actor, changedByStaff } from './staff-change.js';

export type ReinstateCertification = Command<
  'ReinstateCertification',
  { readonly reason: string; readonly actor: Actor }
>;

/** In force again, until the day it was valid to before. */
export const reinstateCertification = (
  { data: { reason, actor }, meta }: ReinstateCertification,
  certification: Certification,
): CertificationEvent[] => {
  const { on } = changedByStaff(certification, actor, meta);
  return certification.status === 'valid' ? [] : [{ type: 'CertificationReinstated', data: { on, reason } }];
};
