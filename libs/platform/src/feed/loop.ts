import { endWithin } from '../database/pool.js';
import type { Progress } from '../service/watchdog.js';

const STOP_WITHIN_MS = 3_000;

/**
 * Repeats a step: at once while it reports more to do, else at the next hint or after `idleMs`; a failing step is tried
 * again later.
 */
export class Loop {
  private running: Promise<void> | undefined;
  private wake: (() => void) | undefined;
  private woken = false;
  private stopped = false;

  constructor(
    private readonly step: () => Promise<boolean>,
    private readonly idleMs: number,
    private readonly onError: (error: unknown) => void,
    private readonly progress?: Progress,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  hint(): void {
    this.woken = true;
    this.wake?.();
  }

  /** Waits for the step under way, which a database that does not answer may hold up: so long and no longer. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.hint();
    if (this.running) await endWithin(STOP_WITHIN_MS, this.running);
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      this.woken = false;
      try {
        const more = await this.step();
        failures = 0;
        this.progress?.advanced();
        if (!more) await this.idle(this.idleMs);
      } catch (error) {
        failures += 1;
        this.onError(error);
        this.progress?.advanced();
        await this.idle(Math.min(30_000, 100 * 2 ** failures));
      }
    }
  }

  private idle(ms: number): Promise<void> {
    if (this.woken || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
