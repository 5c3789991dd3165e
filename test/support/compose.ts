import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { freePort } from './free-port.js';

type Condition = 'service_healthy' | 'service_completed_successfully';
type ComposeService = {
  readonly image: string;
  readonly command: readonly string[];
  /** Null where nothing was set. */
  readonly environment: Readonly<Record<string, string | null>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: Condition }>>;
  readonly healthcheck?: { readonly test: readonly [string, ...string[]] };
};

/** What `${NAME}`, `${NAME:-default}` and `${NAME:?why}` of a compose file stand for. */
const substituted = (text: string, settings: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest = '') => {
    const value = settings[name];
    if (value) return value;
    if (kind === '-') return rest;
    throw new Error(`${name} ${kind === '?' ? rest : 'is not set'}.`);
  });

/** The services of our own image in a compose file, as processes of this machine, in the order the file asks for. */
export class ComposedServices {
  private readonly running = new Map<string, ChildProcess>();
  private readonly written = new Map<string, string>();
  private readonly ports = new Map<string, number>();

  private constructor(
    private readonly services: Readonly<Record<string, ComposeService>>,
    private readonly folder: string,
    private readonly environment: (own: string, text: string) => string,
  ) {}

  /**
   * @param options.addresses what stands in the file for a service that is not of our image, and where it is here
   * @param options.folder the assembled files
   * @throws Error when a service ends by itself
   */
  static async up(
    file: string,
    options: {
      readonly settings: Readonly<Record<string, string>>;
      readonly addresses: Readonly<Record<string, string>>;
      readonly folder: string;
    },
  ): Promise<ComposedServices> {
    const { services } = parse(substituted(readFileSync(file, 'utf8'), options.settings), { merge: true }) as {
      services: Record<string, ComposeService>;
    };
    const ours = Object.fromEntries(Object.entries(services).filter(([, { image }]) => image.startsWith('cairn')));
    const composed = new ComposedServices(ours, options.folder, (own, text) => {
      const local = Object.entries(options.addresses).reduce((all, [there, here]) => all.replaceAll(there, here), text);
      return local.replace(/(?<=\/\/)([\w-]+):3000|^3000$/g, (address, name: string | undefined) =>
        name === undefined
          ? String(composed.ports.get(own))
          : composed.ports.has(name)
            ? `127.0.0.1:${composed.ports.get(name)}`
            : address,
      );
    });
    for (const name of Object.keys(ours)) composed.ports.set(name, await freePort());
    try {
      for (const name of Object.keys(ours)) await composed.start(name);
    } catch (error) {
      await composed.down();
      throw error;
    }
    return composed;
  }

  urlOf(name: string): string {
    return `http://127.0.0.1:${this.ports.get(name)}`;
  }

  /** Exit code of each service that was running, or the signal that ended it. */
  async down(): Promise<Readonly<Record<string, number | NodeJS.Signals | null>>> {
    const ended = [...this.running].reverse().map(async ([name, child]) => {
      if (child.exitCode === null && child.signalCode === null) {
        const exit = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await exit;
      }
      return [name, child.exitCode ?? child.signalCode] as const;
    });
    this.running.clear();
    return Object.fromEntries(await Promise.all(ended));
  }

  private async start(name: string): Promise<void> {
    if (this.written.has(name)) return;
    const service = this.services[name];
    if (!service) return;
    this.written.set(name, '');
    for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
      await this.start(needed);
      await (condition === 'service_healthy' ? this.isHealthy(needed) : this.hasCompleted(needed));
    }
    const child = spawn(process.execPath, service.command, {
      cwd: this.folder,
      env: { PATH: process.env['PATH'], ...this.environmentOf(name, service) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream
        .setEncoding('utf8')
        .on('data', (text: string) => void this.written.set(name, `${this.written.get(name) ?? ''}${text}`));
    this.running.set(name, child);
  }

  private environmentOf(name: string, { environment }: ComposeService): Record<string, string> {
    return Object.fromEntries(
      Object.entries(environment).map(([setting, value]) => [setting, this.environment(name, value ?? '')]),
    );
  }

  private async isHealthy(name: string): Promise<void> {
    const test = this.services[name]?.healthcheck?.test;
    const child = this.running.get(name);
    if (!test || !child) return;
    const [, , ...args] = test.map((word) => word.replace('127.0.0.1:3000', `127.0.0.1:${this.ports.get(name)}`));
    while (
      await promisify(execFile)(process.execPath, args).then(
        () => false,
        () => true,
      )
    ) {
      if (child.exitCode !== null) throw new Error(`${name} ended by itself: ${this.written.get(name)}`);
      await pause(100);
    }
  }

  private async hasCompleted(name: string): Promise<void> {
    const child = this.running.get(name);
    if (!child) return;
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode !== 0) throw new Error(`${name} failed: ${this.written.get(name)}`);
    this.running.delete(name);
  }
}
