import type { Decider } from '@cairn/event-sourcing';
import type { BenchmarkConsentEvent } from './benchmark-consent-events.js';
import { type BenchmarkConsent, consentAtFirst, evolveBenchmarkConsent } from './benchmark-consent-state.js';
import { type GiveBenchmarkConsent, giveBenchmarkConsent } from './give-benchmark-consent.js';
import { type WithdrawBenchmarkConsent, withdrawBenchmarkConsent } from './withdraw-benchmark-consent.js';

/** One stream for each organization, under the organization's id. */
export const benchmarkConsent: Decider<
  GiveBenchmarkConsent | WithdrawBenchmarkConsent,
  BenchmarkConsent,
  BenchmarkConsentEvent
> = {
  category: 'benchmark-consent',
  initialState: consentAtFirst,
  evolve: evolveBenchmarkConsent,
  decide: { GiveBenchmarkConsent: giveBenchmarkConsent, WithdrawBenchmarkConsent: withdrawBenchmarkConsent },
};
