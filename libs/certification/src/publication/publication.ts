import { type Decider, evolveWith } from '@cairn/event-sourcing';
import { type ConsentToPublication, consentToPublication } from './consent-to-publication.js';
import { type ConsentToScores, consentToScores } from './consent-to-scores.js';
import type { PublicationEvent } from './publication-events.js';
import type { Publication } from './publication-state.js';
import { type WithdrawPublication, withdrawPublication } from './withdraw-publication.js';
import { type WithdrawScores, withdrawScores } from './withdraw-scores.js';

type PublicationCommand = ConsentToPublication | WithdrawPublication | ConsentToScores | WithdrawScores;

/**
 * Whether a facility consents to be listed in the public register, and to have its scores shown there. The id of the
 * stream is that of the facility.
 */
export const publication: Decider<PublicationCommand, Publication, PublicationEvent> = {
  category: 'publication',
  initialState: { consented: false, scores: false },
  evolve: evolveWith<Publication, PublicationEvent>({
    PublicationConsented: (state) => ({ ...state, consented: true }),
    PublicationWithdrawn: () => ({ consented: false, scores: false }),
    PublishedScoresConsented: (state) => ({ ...state, scores: true }),
    PublishedScoresWithdrawn: (state) => ({ ...state, scores: false }),
  }),
  decide: {
    ConsentToPublication: consentToPublication,
    WithdrawPublication: withdrawPublication,
    ConsentToScores: consentToScores,
    WithdrawScores: withdrawScores,
  },
};
