import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { DueJobRow } from '../service/due-jobs.store.js';

/** A message of the queue: the row, with its revision and number of attempts. Ids only, no personal data. */
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
 * The entry for a row at `now`. Its id contains revision and attempts, so that no earlier entry, finished, stalled or
 * lost, prevents this one. A delayed entry has another id than an immediate one: when the clock is moved, the row is
 * added again and need not wait for a delay computed by the former clock.
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
