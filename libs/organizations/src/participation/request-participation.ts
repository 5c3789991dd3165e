import type { Command } from '@cairn/event-sourcing';
import type { ParticipationEvent } from './participation-events.js';
import type { Participation } from './participation-state.js';

export type RequestParticipation = Command<
  'RequestParticipation',
  Extract<ParticipationEvent, { type: 'ParticipationRequested' }>['data']
>;

export const requestParticipation = (
  { data }: RequestParticipation,
  { status }: Participation,
): ParticipationEvent[] => (status === 'none' ? [{ type: 'ParticipationRequested', data }] : []);
