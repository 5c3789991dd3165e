import { given } from '@cairn/event-sourcing/testing/given.js';
import { benchmarkConsent } from './benchmark-consent.js';

const give = { type: 'GiveBenchmarkConsent', data: {} } as const;
const withdraw = { type: 'WithdrawBenchmarkConsent', data: {} } as const;
const consentGiven = { type: 'BenchmarkConsentGiven', data: {} } as const;
const consentWithdrawn = { type: 'BenchmarkConsentWithdrawn', data: {} } as const;

describe('the consent to contribute to benchmarks', () => {
  it('holds until it is withdrawn', () => {
    given(benchmarkConsent).when(give).thenNothing();
    given(benchmarkConsent).when(withdraw).then(consentWithdrawn);
  });
  it('is withdrawn once', () => given(benchmarkConsent, consentWithdrawn).when(withdraw).thenNothing());
  it('is given again after it was withdrawn', () =>
    given(benchmarkConsent, consentWithdrawn).when(give).then(consentGiven));
  it('is withdrawn as often as it is given', () =>
    given(benchmarkConsent, consentWithdrawn, consentGiven).when(withdraw).then(consentWithdrawn));
});
