import { type Timers, systemTimers } from '../clock/timers.js';
import { endWithin } from '../database/pool.js';
import { type Progress, unwatched } from './watchdog.js';

const STOP_WITHIN_MS = 3_000;

export type LoopSurroundings = {
  readonly progress?: Progress | undefined;
  readonly timers?: Timers;
  /** Longest wait between two steps without a hint, in multiples of `idleMs`; 1 by default. */
  readonly longestIdle?: number;
};

/**
 * Repeats a step: at once while it reports more to do, else at the next hint or after `idleMs` milliseconds, a wait
 * that doubles without hints up to `longestIdle` times. After a failure it waits 200 ms, doubled for each further one
 * up to 30 s.
 */
export class Loop {
  private running: Promise<void> | undefined;
  private wake: (() => void) | undefined;
  private woken = false;
  private stopped = false;
  private failures = 0;
  private waits = 0;
  private readonly progress: Progress;
  private readonly timers: Timers;
  private readonly longestIdle: number;

  constructor(
    private readonly step: () => Promise<boolean>,
    private readonly idleMs: number,
    private readonly onError: (error: unknown) => void,
    { progress = unwatched.watch(), timers = systemTimers, longestIdle = 1 }: LoopSurroundings = {},
  ) {
    this.progress = progress;
    this.longestIdle = longestIdle;
    this.timers = timers;
  }

  start(): void {
    this.running ??= this.run();
  }

  hint(): void {
    this.stayAwake();
    this.woken = true;
    this.wake?.();
  }

  /** The next wait is the shortest again. */
  stayAwake(): void {
    this.waits = 0;
  }

  /** The step in progress has got further: if it fails, the wait starts again from the shortest. */
  advanced(): void {
    this.failures = 0;
    this.progress.advanced();
  }

  /** Waits for the step in progress, 3 s at most, since a database that does not answer may hold it up. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.hint();
    if (this.running) await endWithin(STOP_WITHIN_MS, this.running);
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      try {
        const more = await this.step();
        this.advanced();
        if (more) this.waits = 0;
        else await this.idle(this.nextWait());
      } catch (error) {
        this.failures += 1;
        this.onError(error);
        this.progress.advanced();
        await this.idle(Math.min(30_000, 100 * 2 ** this.failures));
      }
    }
  }

  /** Long waits end at the same moments in all loops of a process, so that their reads can be combined. */
  private nextWait(): number {
    const ms = this.idleMs * Math.min(this.longestIdle, 2 ** this.waits);
    this.waits += 1;
    return ms > 2 * this.idleMs ? ms - (this.timers.now() % ms) : ms;
  }

  private idle(ms: number): Promise<void> {
    if (this.woken || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.timers.after(ms, resolve);
      this.wake = () => {
        cancel();
        resolve();
      };
    });
  }
}
