import type { DueJobRow } from '../service/due-jobs.store.js';
import { entryFor, queueEntry } from './queue-entry.js';

const now = '2026-11-22T10:00:00.000Z';
const row: DueJobRow = {
  tenantId: '0b0c2f0e-6c1f-4f7e-9d55-0d8f6a1c2b3d',
  job: 'calculate-score',
  key: 'assessment:7',
  revision: 41,
  attempts: 0,
  dueAt: now,
  claimableAt: now,
};

describe('an entry in the queue', () => {
  it('has another id after every new due instant and after every attempt', () => {
    const ids = [row, { ...row, revision: 42 }, { ...row, attempts: 1 }].map((at) => entryFor(at, now).id);
    expect(new Set(ids).size).toBe(3);
  });

  it('has no colon in its id, which the queue would refuse', () => {
    expect(entryFor(row, now).id).toBe('calculate-score.assessment_7.41.0');
  });

  it('waits until the row may be claimed, under an id that leaves room for the one that is due', () => {
    const later = entryFor({ ...row, claimableAt: '2026-11-22T10:00:30.000Z' }, now);
    expect(later.delayMs).toBe(30_000);
    expect(later.id).not.toBe(entryFor(row, now).id);
  });

  it('is refused without a tenant', () => {
    const { tenantId: _left, ...rest } = entryFor(row, now).entry;
    expect(queueEntry.safeParse(rest).success).toBe(false);
  });
});
