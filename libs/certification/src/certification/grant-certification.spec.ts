import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { decision, expired, granted, replaced } from './testing/certifications.js';

const grant = { type: 'GrantCertification', data: decision } as const;

describe('grant certification', () => {
  it("is valid for three years of the facility's calendar, both days included", () =>
    given(certification).when(grant).then(granted));
  it('is refused under a draft', () =>
    given(certification)
      .when({ ...grant, data: { ...decision, modelStatus: 'draft' } })
      .thenRejected('model-version-is-draft', { model: 'diam-enterprise', modelVersion: '2019' }));
  it.each(['retired', undefined] as const)('is given under a version that is %s', (modelStatus) =>
    given(certification)
      .when({ ...grant, data: { ...decision, modelStatus } })
      .then(granted),
  );
  it.each([[[granted]], [[granted, expired]], [[granted, replaced]]])(
    'grants once for a decision heard of twice',
    (history) =>
      given(certification, ...history)
        .when(grant)
        .thenNothing(),
  );
});
