import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ParticipationEvent } from './participation-events.js';
import type { Participation, ParticipationRejection } from './participation-state.js';

export type ConfirmParticipation = Command<
  'ConfirmParticipation',
  Extract<ParticipationEvent, { type: 'ParticipationConfirmed' }>['data']
>;

/** A request is decided once. */
export const confirmParticipation = (
  { data }: ConfirmParticipation,
  { status }: Participation,
): ParticipationEvent[] => {
  if (status !== 'open') throw new Rejection<ParticipationRejection>('participation-decided', { status });
  return [{ type: 'ParticipationConfirmed', data }];
};
