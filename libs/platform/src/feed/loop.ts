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
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  hint(): void {
    this.woken = true;
    this.wake?.();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.hint();
    await this.running;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      this.woken = false;
      try {
        const more = await this.step();
        failures = 0;
        if (!more) await this.idle(this.idleMs);
      } catch (error) {
        failures += 1;
        this.onError(error);
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
