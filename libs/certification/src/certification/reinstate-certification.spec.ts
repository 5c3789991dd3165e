import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { at, granted, proposer, reinstated, suspended } from './testing/certifications.js';

const reinstate = {
  type: 'ReinstateCertification',
  data: { reason: 'The new archive was seen.', actor: { belonged: false } },
} as const;
const inMarch = at('2028-03-01T10:00:00Z', proposer);

describe('reinstate certification', () => {
  it('puts a suspended one in force again', () =>
    given(certification, granted, suspended)
      .when({ ...reinstate, meta: inMarch })
      .then(reinstated));
  it('says nothing of one in force', () =>
    given(certification, granted)
      .when({ ...reinstate, meta: inMarch })
      .thenNothing());
});
