import type { RegisterEntry } from '@cairn/contracts/certification/http/certifications.js';
import { saysTheSame, type Signed } from './signed-content.js';

const entry = {
  number: 'CRN-2024-000001',
  facilityName: 'Aurora Hospital',
  organizationName: 'Northern Lights Health',
  country: 'SA',
  model: 'diam-enterprise',
  modelVersion: '2019',
  stage: 6,
} as RegisterEntry;

const signed: Signed = {
  jti: 'https://cairn.example/verify/CRN-2024-000001',
  credentialSubject: {
    identifier: [
      { identityHash: 'Aurora Hospital' },
      { identityHash: 'Northern Lights Health' },
      { identityHash: 'SA' },
    ],
    achievement: { id: 'https://cairn.example/models/diam-enterprise/2019#stage-6' },
  },
};

describe('a signed credential', () => {
  it('says the same as the register when each part agrees', () => expect(saysTheSame(signed, entry)).toBe(true));

  it.each([
    ['number', { number: 'CRN-2024-000002' }],
    ['facility', { facilityName: 'Borealis Imaging Centre' }],
    ['organization', { organizationName: 'Southern Lights Health' }],
    ['country', { country: 'DE' }],
    ['stage', { stage: 7 }],
    ['model version', { modelVersion: '2027' }],
  ])('says something else when the register shows another %s', (_, other) =>
    expect(saysTheSame(signed, { ...entry, ...other })).toBe(false),
  );

  it('says something else when it names nothing', () => expect(saysTheSame({}, entry)).toBe(false));
});
