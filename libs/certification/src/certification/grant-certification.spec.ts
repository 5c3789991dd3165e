import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { decision, expired, granted, replaced } from './testing/certifications.js';

const grant = { type: 'GrantCertification', data: decision } as const;

describe('grant certification', () => {
  it('is valid for three years of the facility\'s calendar, both days included', () => given(certification).when(grant).then(granted));
  it.each([[[granted]], [[granted, expired]], [[granted, replaced]]])('grants once for a decision heard of twice', (history) => given(certification, ...history).when(grant).thenNothing());
});
