import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ProfileEvent } from './profile-events.js';
import type { Profile, ProfileRejection } from './profile-state.js';

export type WithdrawAbsence = Command<'WithdrawAbsence', { readonly absenceId: string }>;

export const withdrawAbsence = ({ data }: WithdrawAbsence, { absences }: Profile): ProfileEvent[] => {
  if (!absences.has(data.absenceId)) throw new Rejection<ProfileRejection>('absence-not-found');
  return [{ type: 'AbsenceWithdrawn', data }];
};
