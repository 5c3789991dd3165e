import { setTimeout as pause } from 'node:timers/promises';
import type { Deployment } from '@cairn/testing/deployment.js';

export type Drain = { readonly name: string; readonly end: number | NodeJS.Signals | null; readonly seconds: number };

/** A process that is still starting has nothing in hand: the signal itself ends it. */
export const endedWell = ({ end }: Drain): boolean => end === 0 || end === 'SIGTERM';

/** Starts again what ended, as an orchestrator does, and keeps count of what ended by itself. */
export class Supervisor {
  readonly deaths: string[] = [];
  readonly drains: Drain[] = [];
  private watching = true;

  constructor(private readonly cairn: Deployment) {
    void this.watch();
  }

  stop(): void {
    this.watching = false;
  }

  async kill(name: string): Promise<void> {
    await this.cairn.end(name, 'SIGKILL');
    this.cairn.run(name);
  }

  async drain(name: string): Promise<void> {
    const asked = Date.now();
    const end = await this.cairn.end(name, 'SIGTERM');
    this.drains.push({ name, end, seconds: (Date.now() - asked) / 1_000 });
    this.cairn.run(name);
  }

  /** Seconds until people can work again; undefined when that takes longer than five minutes. */
  async untilReady(): Promise<number | undefined> {
    for (const since = Date.now(); Date.now() - since < 300_000; await pause(100)) {
      const ready = await fetch(`${this.cairn.url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
      if (ready?.ok) return (Date.now() - since) / 1_000;
    }
    return undefined;
  }

  private async watch(): Promise<void> {
    for (; this.watching; await pause(500)) this.deaths.push(...this.cairn.restartEnded());
  }
}
