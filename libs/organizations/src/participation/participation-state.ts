import { evolveWith } from '@cairn/event-sourcing';
import type { ParticipationEvent } from './participation-events.js';

type DataOf<Type extends ParticipationEvent['type']> = Extract<ParticipationEvent, { type: Type }>['data'];

export type Participation = {
  readonly status: 'none' | 'open' | 'confirmed' | 'declined';
  readonly requestId: string;
  readonly hospital: string;
  readonly confirmation: DataOf<'ParticipationConfirmed'> | undefined;
};

export const noParticipation: Participation = {
  status: 'none',
  requestId: '',
  hospital: '',
  confirmation: undefined,
};

export type ParticipationRejection = 'participation-decided';

export const evolveParticipation = evolveWith<Participation, ParticipationEvent>({
  ParticipationRequested: (state, { data: { requestId, hospital } }) => ({
    ...state,
    status: 'open',
    requestId,
    hospital,
  }),
  ParticipationConfirmed: (state, { data }) => ({ ...state, status: 'confirmed', confirmation: data }),
  ParticipationDeclined: (state) => ({ ...state, status: 'declined' }),
});
