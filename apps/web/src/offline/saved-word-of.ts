import type { PendingEntry } from '../device/pending.js';
import type { Keeping } from './sender.js';

const words = { waiting: 'kept', sending: 'saving', conflict: 'refused', refused: 'refused' } as const;

/** The saved-state word of something unsent; nothing is called kept where the browser keeps nothing. */
export const wordOf = (state: PendingEntry<unknown, unknown>['state'], keeping: Keeping) =>
  state === 'waiting' && keeping === 'not-kept' ? 'unsent' : words[state];
