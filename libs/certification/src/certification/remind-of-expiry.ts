import { type Command, Rejection } from '@cairn/event-sourcing';
import { stepsDue } from './calendar.js';
import type { CertificationEvent, CertificationEventData } from './certification-events.js';
import { type Certification, type CertificationRejection, isOngoing } from './certification-state.js';

export type RemindOfExpiry = Command<'RemindOfExpiry', CertificationEventData<'ExpiryReminded'>>;

/** Each reminder once, and never an older one after a newer. */
export const remindOfExpiry = ({ data, meta }: RemindOfExpiry, certification: Certification): CertificationEvent[] => {
  if (!certification.grant) throw new Rejection<CertificationRejection>('certification-not-granted');
  if (!isOngoing(certification)) return [];
  if (certification.reminded !== null && certification.reminded <= data.monthsLeft) return [];
  const due = stepsDue(certification, meta.at).some(
    (step) => step.kind === 'remind' && step.monthsLeft === data.monthsLeft,
  );
  if (!due) throw new Rejection<CertificationRejection>('reminder-not-due-yet', { monthsLeft: data.monthsLeft });
  return [{ type: 'ExpiryReminded', data }];
};
