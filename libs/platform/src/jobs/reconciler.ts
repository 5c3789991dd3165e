import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock/clock.js';
import type { Timers } from '../clock/timers.js';
import { Loop } from '../wakeups/loop.js';
import { type DueJobRow, type Queryable, claimableJobs } from '../service/due-jobs.store.js';
import type { Progress } from '../wakeups/watchdog.js';
import type { JobHooks } from './job-hooks.js';
import type { JobQueue } from './queue.js';
import { type AddedEntry, type QueueEntry, entryFor } from './queue-entry.js';

const AHEAD = { minutes: 1 };
const AT_ONCE = 1000;
const PATIENT_ROUNDS = 4;
/** While nothing is due, a round comes after this many times the usual wait, within the time that rows are read ahead. */
const LONGEST_IDLE = 6;
/**
 * After a round, continuous hints start the next one only after this many times its duration, so that work gets the
 * larger share; unless the queue did not answer.
 */
const REST = 4;

export type Reconciled = {
  readonly jobs: readonly string[];
  /** Those of which a run takes other rows of its tenant with it. */
  readonly inSets?: ReadonlySet<string>;
  readonly on: Queryable;
  readonly queue: JobQueue;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly hooks: JobHooks;
  readonly everyMs: number;
  readonly progress?: Progress | undefined;
  /** Runs rows which the queue does not hand out, unless this process is busy; never throws. */
  readonly bypass: (entries: readonly QueueEntry[]) => Promise<void>;
};

/**
 * Adds to the queue what the table says is due: at the start, at every hint, and again every few seconds whether or not
 * it was added before. What the queue has lost, dropped or never got returns by this. What it keeps to itself for long
 * is run without it.
 */
export class Reconciler {
  private readonly loop: Loop;
  private added = new Map<string, string>();
  private overdue = new Map<string, number>();
  private lastFullRound = -Infinity;
  private bypassing = false;
  private moreThanRead = false;
  private lastRound = { ended: -Infinity, took: 0 };

  constructor(private readonly of: Reconciled) {
    this.loop = new Loop(
      () => this.round(),
      of.everyMs,
      (error) => of.hooks.problem('The due jobs could not be read.', error),
      { progress: of.progress, timers: of.timers, longestIdle: LONGEST_IDLE },
    );
  }

  start(): void {
    this.loop.start();
  }

  /** There may be something new to do. */
  hint(): void {
    this.loop.hint();
  }

  /** The entry has left the queue: if its row is still due it may be added again, and there is room for others. */
  forget(entry: QueueEntry): void {
    this.added.delete(rowName(entry));
    if (this.moreThanRead && this.added.size < AT_ONCE / 2) this.hint();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<boolean> {
    const { timers } = this.of;
    const rest = this.lastRound.ended + REST * this.lastRound.took - timers.now();
    if (rest > 0) await new Promise<void>((rested) => timers.after(rest, rested));
    const started = timers.now();
    const answered = await this.compare();
    const ended = timers.now();
    this.lastRound = { ended, took: answered ? ended - started : 0 };
    return false;
  }

  /** @returns whether the queue answered */
  private async compare(): Promise<boolean> {
    const full = this.of.timers.now() - this.lastFullRound >= this.of.everyMs;
    if (full) {
      this.lastFullRound = this.of.timers.now();
      this.added = new Map();
    }
    const now = this.of.clock.now();
    const until = Temporal.Instant.from(now).add(AHEAD).toString();
    const rows = await claimableJobs(this.of.on, this.of.jobs, until, AT_ONCE);
    this.moreThanRead = rows.length === AT_ONCE;
    if (rows.length > 0) this.loop.stayAwake();
    const entries = this.oneOfEachSet(rows.map((row) => entryFor(row, now)));
    if (full) this.bypass(this.overdueAmong(entries));
    return this.add(entries);
  }

  /**
   * Rows that a run takes with it need no entry of their own; a row that failed before has one, for it is run alone.
   */
  private oneOfEachSet(entries: readonly AddedEntry[]): readonly AddedEntry[] {
    const seen = new Set<string>();
    return entries.filter(({ delayMs, entry: { tenantId, job, attempts } }) => {
      if (delayMs > 0 || attempts > 0 || !this.of.inSets?.has(job)) return true;
      const set = `${tenantId} ${job}`;
      return !seen.has(set) && seen.add(set);
    });
  }

  private async add(entries: readonly AddedEntry[]): Promise<boolean> {
    const fresh = entries.filter(({ id, entry }) => this.added.get(rowName(entry)) !== id);
    if (fresh.length === 0) return true;
    for (const { id, entry } of fresh) this.added.set(rowName(entry), id);
    try {
      await this.of.queue.add(fresh);
      return true;
    } catch (error) {
      for (const { entry } of fresh) this.forget(entry);
      this.of.hooks.problem('Due jobs could not be added to the queue.', error);
      return false;
    }
  }

  private overdueAmong(entries: readonly AddedEntry[]): readonly QueueEntry[] {
    const due = entries.filter(({ delayMs }) => delayMs === 0);
    this.overdue = new Map(due.map(({ id }) => [id, (this.overdue.get(id) ?? 0) + 1]));
    return due.filter(({ id }) => (this.overdue.get(id) ?? 0) > PATIENT_ROUNDS).map(({ entry }) => entry);
  }

  private bypass(overdue: readonly QueueEntry[]): void {
    if (this.bypassing || overdue.length === 0) return;
    this.bypassing = true;
    void this.of.bypass(overdue).finally(() => (this.bypassing = false));
  }
}

const rowName = ({ tenantId, job, key }: Pick<DueJobRow, 'tenantId' | 'job' | 'key'>): string =>
  `${tenantId} ${job} ${key}`;
