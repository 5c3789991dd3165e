import { Injectable } from '@nestjs/common';
import { Draining } from './draining.js';

/** Resolves when something this process cannot work without answers, rejects when it does not. */
export type Probe = () => Promise<unknown>;

const timeoutMs = 2000;

/** Says in a sentence why the process is not ready. The probe is public, so the sentence contains no address. */
export class Unready extends Error {}

type Answer = { readonly state: 'up' | 'down'; readonly reasons: readonly string[] };

/** Whether requests should be sent here. */
@Injectable()
export class Readiness {
  private readonly probes = new Map<string, Probe>();

  constructor(private readonly draining: Draining) {}

  /** `name` is shown to everybody who asks, so it names a thing, never an address. */
  add(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  async check(): Promise<{
    readonly ready: boolean;
    readonly checks: Readonly<Record<string, 'up' | 'down'>>;
    readonly draining: boolean;
    readonly reasons: readonly string[];
  }> {
    const draining = this.draining.isStarted;
    const checks = await Promise.all(
      [...this.probes].map(async ([name, probe]) => [name, await answer(probe)] as const),
    );
    return {
      ready: !draining && checks.every(([, { state }]) => state === 'up'),
      checks: Object.fromEntries(checks.map(([name, { state }]) => [name, state])),
      draining,
      reasons: checks.flatMap(([, { reasons }]) => reasons),
    };
  }
}

const answer = async (probe: Probe): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Answer>(
    (resolve) => (timer = setTimeout(() => resolve({ state: 'down', reasons: [] }), timeoutMs)),
  );
  try {
    return await Promise.race([probe().then((): Answer => ({ state: 'up', reasons: [] })), tooLate]);
  } catch (error) {
    return { state: 'down', reasons: error instanceof Unready ? error.message.split('\n') : [] };
  } finally {
    clearTimeout(timer);
  }
};
