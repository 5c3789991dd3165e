import type { Command } from '@cairn/event-sourcing';
import type { PublicationEvent } from './publication-events.js';
import type { Publication } from './publication-state.js';

export type WithdrawScores = Command<'WithdrawScores', { readonly facilityId: string }>;

/** The facility stays listed, without its scores. */
export const withdrawScores = ({ data }: WithdrawScores, { scores }: Publication): PublicationEvent[] =>
  scores ? [{ type: 'PublishedScoresWithdrawn', data }] : [];
