import type { Command } from '@cairn/event-sourcing';
import type { BenchmarkConsentEvent } from './benchmark-consent-events.js';
import type { BenchmarkConsent } from './benchmark-consent-state.js';

export type GiveBenchmarkConsent = Command<'GiveBenchmarkConsent', Record<never, never>>;

export const giveBenchmarkConsent = (_: GiveBenchmarkConsent, { given }: BenchmarkConsent): BenchmarkConsentEvent[] =>
  given ? [] : [{ type: 'BenchmarkConsentGiven', data: {} }];
