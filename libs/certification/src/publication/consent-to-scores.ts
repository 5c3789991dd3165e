import { type Command, Rejection } from '@cairn/event-sourcing';
import type { PublicationEvent } from './publication-events.js';
import type { Publication, PublicationRejection } from './publication-state.js';

export type ConsentToScores = Command<'ConsentToScores', { readonly facilityId: string }>;

/** The register shows scores on models without stages beside the certificates of a facility that is listed. */
export const consentToScores = ({ data }: ConsentToScores, { consented, scores }: Publication): PublicationEvent[] => {
  if (!consented) throw new Rejection<PublicationRejection>('facility-not-listed');
  return scores ? [] : [{ type: 'PublishedScoresConsented', data }];
};
