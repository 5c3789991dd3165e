import type { Decider } from '@cairn/event-sourcing';
import { type ConfirmParticipation, confirmParticipation } from './confirm-participation.js';
import { type DeclineParticipation, declineParticipation } from './decline-participation.js';
import type { ParticipationEvent } from './participation-events.js';
import { type Participation, evolveParticipation, noParticipation } from './participation-state.js';
import { type RequestParticipation, requestParticipation } from './request-participation.js';

export type ParticipationCommand = RequestParticipation | ConfirmParticipation | DeclineParticipation;

export const participationDecider: Decider<ParticipationCommand, Participation, ParticipationEvent> = {
  category: 'participation',
  initialState: noParticipation,
  evolve: evolveParticipation,
  decide: {
    RequestParticipation: requestParticipation,
    ConfirmParticipation: confirmParticipation,
    DeclineParticipation: declineParticipation,
  },
};
