import type { Command } from '@cairn/event-sourcing';
import type { PublicationEvent } from './publication-events.js';
import type { Publication } from './publication-state.js';

export type WithdrawPublication = Command<'WithdrawPublication', { readonly facilityId: string }>;

/** The public register lists the facility no more; who holds a number can still have it verified. */
export const withdrawPublication = ({ data }: WithdrawPublication, { consented }: Publication): PublicationEvent[] =>
  consented ? [{ type: 'PublicationWithdrawn', data }] : [];
