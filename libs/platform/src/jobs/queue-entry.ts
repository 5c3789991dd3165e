import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { DueJobRow } from '../service/due-jobs.store.js';

/** What travels through the queue: which row, and as of which revision and count of attempts. Ids only. */
export const queueEntry = z.object({
  tenantId: z.uuid(),
  job: z.string().min(1),
  key: z.string().min(1),
  revision: z.number().int().positive(),
  attempts: z.number().int().nonnegative(),
});

export type QueueEntry = z.output<typeof queueEntry>;

export type AddedEntry = { readonly id: string; readonly delayMs: number; readonly entry: QueueEntry };

/**
 * The entry for a row as of now. Its id holds revision and attempts, so that no entry of the past, finished, stalled or
 * forgotten, stands in the way of this one. An entry for later has another id than one for now: when the clock is
 * moved, the row is added anew and need not wait for the delay that was counted by the former clock.
 */
export const entryFor = (
  { tenantId, job, key, revision, attempts, claimableAt }: DueJobRow,
  now: string,
): AddedEntry => {
  const delayMs = Math.max(
    0,
    Temporal.Instant.from(claimableAt).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds,
  );
  const name = `${job}.${key}.${revision}.${attempts}${delayMs > 0 ? '.later' : ''}`;
  return { id: name.replaceAll(':', '_'), delayMs, entry: { tenantId, job, key, revision, attempts } };
};
