import { evolveWith } from '@cairn/event-sourcing';
import type { BenchmarkConsentEvent } from './benchmark-consent-events.js';

/** Whether the organization's final scores are counted among those of its peers. */
export type BenchmarkConsent = { readonly given: boolean };

/** Comparing is what the programme is for: an organization contributes until it withdraws. */
export const consentAtFirst: BenchmarkConsent = { given: true };

export const evolveBenchmarkConsent = evolveWith<BenchmarkConsent, BenchmarkConsentEvent>({
  BenchmarkConsentGiven: () => ({ given: true }),
  BenchmarkConsentWithdrawn: () => ({ given: false }),
});
