import type { Command } from '@cairn/event-sourcing';
import { hasLapsed } from './confirm-date.js';
import type { VisitEvent } from './visit-events.js';
import type { Visit } from './visit-state.js';

export type LapseProposal = Command<'LapseProposal', Record<string, never>>;

/** A date that nobody confirmed in time is given back; one that was offered since is left alone. */
export const lapseProposal = ({ meta }: LapseProposal, { proposal }: Visit): VisitEvent[] =>
  proposal && hasLapsed(proposal, meta.at) ? [{ type: 'ProposalLapsed', data: {} }] : [];
