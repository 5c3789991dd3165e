import { Injectable } from '@nestjs/common';
import { Draining } from './draining.js';

/** Resolves when something this process cannot work without answers, rejects when it does not. */
export type Probe = () => Promise<unknown>;

const patience = 2000;

/** Whether requests should be sent here. */
@Injectable()
export class Readiness {
  private readonly probes = new Map<string, Probe>();

  constructor(private readonly draining: Draining) {}

  /** `name` is told to whoever asks, so it names a thing, never an address. */
  add(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  async check(): Promise<{
    readonly ready: boolean;
    readonly checks: Readonly<Record<string, 'up' | 'down'>>;
    readonly draining: boolean;
  }> {
    const draining = this.draining.isStarted;
    const checks = await Promise.all(
      [...this.probes].map(async ([name, probe]) => [name, await answer(probe)] as const),
    );
    return {
      ready: !draining && checks.every(([, state]) => state === 'up'),
      checks: Object.fromEntries(checks),
      draining,
    };
  }
}

const answer = async (probe: Probe): Promise<'up' | 'down'> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<'down'>((resolve) => (timer = setTimeout(() => resolve('down'), patience)));
  try {
    return await Promise.race([probe().then(() => 'up' as const), tooLate]);
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
};
