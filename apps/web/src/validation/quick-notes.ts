import type { Verdict } from '../api/validation.js';

/** What is noted most often, by verdict; names of texts. */
export const quickNotes = {
  confirmed: ['inUse', 'shownByStaff', 'inRecords'],
  contradicted: ['notInUse', 'someWardsOnly', 'evidenceOutdated'],
  'not-seen': ['noTime', 'personAway', 'systemDown'],
} as const satisfies Record<Verdict, readonly string[]>;
