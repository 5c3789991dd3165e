import { type Decider, evolveWith } from '@cairn/event-sourcing';
import { type ConsentToPublication, consentToPublication } from './consent-to-publication.js';
import type { PublicationEvent } from './publication-events.js';
import type { Publication } from './publication-state.js';
import { type WithdrawPublication, withdrawPublication } from './withdraw-publication.js';

/** Whether a facility consents to be listed in the public register. The id of the stream is that of the facility. */
export const publication: Decider<ConsentToPublication | WithdrawPublication, Publication, PublicationEvent> = {
  category: 'publication',
  initialState: { consented: false },
  evolve: evolveWith<Publication, PublicationEvent>({
    PublicationConsented: () => ({ consented: true }),
    PublicationWithdrawn: () => ({ consented: false }),
  }),
  decide: { ConsentToPublication: consentToPublication, WithdrawPublication: withdrawPublication },
};
