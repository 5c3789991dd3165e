import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ProfileEvent } from './profile-events.js';
import type { Profile, ProfileRejection } from './profile-state.js';

export type RecordAbsence = Command<
  'RecordAbsence',
  { readonly absenceId: string; readonly from: string; readonly until: string }
>;

const MOST = 200;

/** Days on which nobody plans with the person; visits that are fixed already stay until they are moved. */
export const recordAbsence = ({ data, meta }: RecordAbsence, { absences }: Profile): ProfileEvent[] => {
  if (absences.has(data.absenceId)) return [];
  if (data.until < meta.at.slice(0, 10)) throw new Rejection<ProfileRejection>('absence-over');
  const ahead = [...absences.values()].filter(({ until }) => until >= meta.at.slice(0, 10));
  if (ahead.length >= MOST) throw new Rejection<ProfileRejection>('too-many-absences', { most: MOST });
  return [{ type: 'AbsenceRecorded', data }];
};
