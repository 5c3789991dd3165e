import type { Command } from '@cairn/event-sourcing';
import type { PublicationEvent } from './publication-events.js';
import type { Publication } from './publication-state.js';

export type ConsentToPublication = Command<'ConsentToPublication', { readonly facilityId: string }>;

/** The public register lists the facility with all its certifications, those of the past and those to come. */
export const consentToPublication = ({ data }: ConsentToPublication, { consented }: Publication): PublicationEvent[] =>
  consented ? [] : [{ type: 'PublicationConsented', data }];
