import type { Running } from './running.js';

/** What works in the background reports here that it has come a step further, whether the step succeeded or failed. */
export type Progress = { advanced(): void };

export type WatchdogOptions = {
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
  /** Milliseconds without progress after which the process is not ready. */
  readonly notReadyAfterMs?: number;
  /** Milliseconds without progress after which the process ends. */
  readonly endAfterMs?: number;
  readonly checkEveryMs?: number;
};

const NOT_READY_AFTER_MS = 60_000;
const END_AFTER_MS = 180_000;
const CHECK_EVERY_MS = 5_000;

/**
 * Watches relays, followers and reconcilers. Each takes a step every few seconds and every step is bounded in time, so
 * one that reports nothing for a minute hangs: the process is then not ready, and after three minutes it ends, for a
 * new one to continue from the database. A step that fails counts as progress: a new process does not repair a
 * database.
 */
export class Watchdog {
  private readonly last = new Map<string, number>();
  private readonly now: () => number;
  private readonly notReadyAfterMs: number;
  private readonly endAfterMs: number;
  private readonly checkEveryMs: number;

  constructor({
    now = () => performance.now(),
    notReadyAfterMs = NOT_READY_AFTER_MS,
    endAfterMs = END_AFTER_MS,
    checkEveryMs = CHECK_EVERY_MS,
  }: WatchdogOptions = {}) {
    this.now = now;
    this.notReadyAfterMs = notReadyAfterMs;
    this.endAfterMs = endAfterMs;
    this.checkEveryMs = checkEveryMs;
  }

  /** `name` is shown to operators, such as `the relay of surveys`. */
  watch(name: string): Progress {
    const advanced = (): void => void this.last.set(name, this.now());
    advanced();
    return { advanced };
  }

  /** @throws Error naming what stands still; for the readiness of the process */
  check(): void {
    const [sentence] = this.standingStill(this.notReadyAfterMs);
    if (sentence) throw new Error(sentence);
  }

  /** Calls `end` once, with a sentence, when something has made no progress for too long. */
  start(end: (sentence: string) => void): Running {
    const timer = setInterval(() => {
      const [sentence] = this.standingStill(this.endAfterMs);
      if (!sentence) return;
      clearInterval(timer);
      end(sentence);
    }, this.checkEveryMs).unref();
    return { stop: () => Promise.resolve(clearInterval(timer)) };
  }

  private standingStill(forMs: number): string[] {
    const now = this.now();
    return [...this.last]
      .filter(([, at]) => now - at > forMs)
      .map(([name, at]) => `No progress of ${name} for ${Math.round((now - at) / 1000)} seconds.`);
  }
}

/** For what runs unwatched. */
export const unwatched = { watch: (): Progress => ({ advanced: () => undefined }) };
export type Watching = Pick<Watchdog, 'watch'>;
