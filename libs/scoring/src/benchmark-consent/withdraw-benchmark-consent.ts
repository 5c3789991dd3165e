import type { Command } from '@cairn/event-sourcing';
import type { BenchmarkConsentEvent } from './benchmark-consent-events.js';
import type { BenchmarkConsent } from './benchmark-consent-state.js';

export type WithdrawBenchmarkConsent = Command<'WithdrawBenchmarkConsent', Record<never, never>>;

/** Counts from the next snapshot: what was published until then stays as it was. */
export const withdrawBenchmarkConsent = (
  _: WithdrawBenchmarkConsent,
  { given }: BenchmarkConsent,
): BenchmarkConsentEvent[] => (given ? [{ type: 'BenchmarkConsentWithdrawn', data: {} }] : []);
