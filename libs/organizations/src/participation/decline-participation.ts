import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ParticipationEvent } from './participation-events.js';
import type { Participation, ParticipationRejection } from './participation-state.js';

export type DeclineParticipation = Command<
  'DeclineParticipation',
  Extract<ParticipationEvent, { type: 'ParticipationDeclined' }>['data']
>;

/** A request is decided once. */
export const declineParticipation = (
  { data }: DeclineParticipation,
  { status }: Participation,
): ParticipationEvent[] => {
  if (status !== 'open') throw new Rejection<ParticipationRejection>('participation-decided', { status });
  return [{ type: 'ParticipationDeclined', data }];
};
