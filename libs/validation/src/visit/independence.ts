import { Rejection } from '@cairn/event-sourcing';
import type { Visit, VisitRejection } from './visit-state.js';

/** Who acts: `belonged` when the person belongs or ever belonged to the organization that is visited. */
export type Actor = { readonly belonged: boolean };

/** A person who belongs or belonged to an organization does nothing on its visits for the programme. */
export const mustBeIndependent = ({ belonged }: Actor): void => {
  if (belonged) throw new Rejection<VisitRejection>('actor-belonged-to-organization');
};

/** The person is in the team of the fixed date, or of the one that is proposed. */
export const isInTeam = ({ appointment, proposal }: Visit, personId: string): boolean =>
  [appointment, proposal].some((date) => date?.validators.includes(personId));
