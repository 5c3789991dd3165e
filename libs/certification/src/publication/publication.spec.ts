import { given } from '@cairn/event-sourcing/testing/given.js';
import { publication } from './publication.js';

const data = { facilityId: '00000000-0000-4000-8000-0000000000f1' };
const consented = { type: 'PublicationConsented', data } as const;
const withdrawn = { type: 'PublicationWithdrawn', data } as const;
const consent = { type: 'ConsentToPublication', data } as const;
const withdraw = { type: 'WithdrawPublication', data } as const;
const scoresConsented = { type: 'PublishedScoresConsented', data } as const;
const scoresWithdrawn = { type: 'PublishedScoresWithdrawn', data } as const;
const consentToScores = { type: 'ConsentToScores', data } as const;
const withdrawScores = { type: 'WithdrawScores', data } as const;

describe('the publication of a facility', () => {
  it('is consented to once', () => {
    given(publication).when(consent).then(consented);
    given(publication, consented).when(consent).thenNothing();
  });
  it('is withdrawn, and can be consented to again', () => {
    given(publication, consented).when(withdraw).then(withdrawn);
    given(publication, consented, withdrawn).when(consent).then(consented);
  });
  it('is not withdrawn before anybody consented', () => given(publication).when(withdraw).thenNothing());
  it('shows scores by a consent of their own, given and withdrawn once', () => {
    given(publication, consented).when(consentToScores).then(scoresConsented);
    given(publication, consented, scoresConsented).when(consentToScores).thenNothing();
    given(publication, consented, scoresConsented).when(withdrawScores).then(scoresWithdrawn);
    given(publication, consented).when(withdrawScores).thenNothing();
  });
  it('shows scores of a listed facility alone', () =>
    given(publication).when(consentToScores).thenRejected('facility-not-listed'));
  it('takes the consent to scores with it', () =>
    given(publication, consented, scoresConsented, withdrawn, consented).when(consentToScores).then(scoresConsented));
});
