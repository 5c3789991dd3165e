import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { freshDatabase } from './fresh-database.js';

/** The same from the sources and from what is built of them. */
const repository = resolve(__dirname.replace(/([\\/])dist([\\/]test[\\/]support)$/, '$1$2'), '../..');
const metricsToken = 'a token of the specs';
const services = readdirSync(join(repository, 'apps')).flatMap((name) => /^(.+)-service$/.exec(name)?.[1] ?? []);

/** All services in one process, or an HTTP process and a worker for each behind the gateway. */
export type Layout = 'one process' | 'a process per service';

type Settings = Readonly<Record<string, string>>;

type Program = {
  readonly name: string;
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** Cairn as it is deployed: built programs, real processes, a database of its own. */
export class Deployment {
  private readonly running = new Map<string, ChildProcess>();
  private readonly written = new Map<string, string>();

  private constructor(
    readonly url: string,
    readonly databaseUrl: string,
    /** Where the queue lives; undefined for PostgreSQL. */
    readonly redisUrl: string | undefined,
    private readonly programs: readonly Program[],
    private readonly dispose: () => Promise<void>,
  ) {}

  /** @param environment settings, told the address of the database where they depend on it */
  static async start(
    layout: Layout,
    environment: Settings | ((databaseUrl: string) => Promise<Settings>) = {},
  ): Promise<Deployment> {
    const { url: databaseUrl, drop } = await freshDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'cairn-journey-'));
    const redisUrl = layout === 'a process per service' ? ownRedis() : undefined;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const shared = {
      DATABASE_OWNER_URL: databaseUrl,
      CAIRN_SECRET: 'a secret of the specs, long enough for anything',
      CAIRN_DEMO: '1',
      CAIRN_DEMO_STORY: '0',
      CAIRN_PUBLIC_URL: url,
      CAIRN_DATA_DIR: folder,
      CAIRN_SIGN_INS_PER_MINUTE: '100000',
      CAIRN_REQUESTS_PER_MINUTE: '1000000',
      CAIRN_ORGANIZATIONS_PER_DAY: '100000',
      CAIRN_INVITATIONS_PER_DAY: '100000',
      CAIRN_FRESH_SIGN_IN_MINUTES: '1440',
      CAIRN_METRICS_TOKEN: metricsToken,
      LOG_LEVEL: 'warn',
      ...(redisUrl && { REDIS_URL: redisUrl }),
      ...(typeof environment === 'function' ? await environment(databaseUrl) : environment),
    };
    const programs =
      layout === 'one process'
        ? [{ name: 'standalone', script: 'standalone/main.cjs', environment: { ...shared, PORT: String(port) } }]
        : await perService(shared, port);
    const deployment = new Deployment(url, databaseUrl, redisUrl, programs, async () => {
      await drop();
      await rm(folder, { recursive: true, force: true });
    });
    try {
      for (const { name } of programs) deployment.run(name);
      await deployment.isReady();
    } catch (error) {
      await deployment.stop();
      throw error;
    }
    return deployment;
  }

  /** Names of every process. */
  get names(): readonly string[] {
    return this.programs.map(({ name }) => name);
  }

  /** Names of the processes that work in the background. */
  get workers(): readonly string[] {
    return this.programs.map(({ name }) => name).filter((name) => name === 'standalone' || name.endsWith('worker'));
  }

  /** Process id of a running process; NaN where there is none of that name. */
  pidOf(name: string): number {
    return this.running.get(name)?.pid ?? NaN;
  }

  /** The worker of a service, whichever process it lives in. */
  workerOf(service: string): string {
    return this.running.has('standalone') ? 'standalone' : `${service} worker`;
  }

  /** Every line that any process has written. */
  get log(): readonly string[] {
    return [...this.written.values()].flatMap((text) => text.split('\n'));
  }

  /** What every process that keeps metrics tells about itself. */
  async metrics(): Promise<string> {
    const told = this.programs
      .filter(({ name }) => name !== 'gateway')
      .map(async ({ environment }) => {
        const address = `http://127.0.0.1:${environment['PORT']}/metrics`;
        return (await fetch(address, { headers: { authorization: `Bearer ${metricsToken}` } })).text();
      });
    return (await Promise.all(told)).join('\n');
  }

  /** Ends a process as a power cut would, and starts it again. */
  async killAndRestart(name: string): Promise<void> {
    await this.without(name, () => Promise.resolve());
  }

  /** Does the work while a process stands still, as on a host that is suspended. */
  async suspended(name: string, work: () => Promise<void>): Promise<void> {
    const child = this.running.get(name);
    child?.kill('SIGSTOP');
    try {
      await work();
    } finally {
      child?.kill('SIGCONT');
    }
  }

  /** Starts what ended by itself again; returns which it was and what it wrote last. */
  restartEnded(): readonly string[] {
    const ended = [...this.running].filter(([, { exitCode, signalCode }]) => exitCode !== null || signalCode !== null);
    for (const [name] of ended) this.run(name);
    return ended.map(([name, { exitCode, signalCode }]) => {
      return `${name}: ${exitCode ?? signalCode} ${(this.written.get(name) ?? '').slice(-600)}`;
    });
  }

  async without(name: string, work: () => Promise<void>): Promise<void> {
    await this.end(name, 'SIGKILL');
    try {
      await work();
    } finally {
      this.run(name);
      await this.isReady();
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running.keys()].map((name) => this.end(name, 'SIGTERM')));
    await this.dispose();
  }

  /** Starts a process without waiting for it. */
  run(name: string): void {
    const program = this.programs.find((one) => one.name === name);
    if (!program) throw new Error(`There is no process ${name}.`);
    const child = spawn(process.execPath, [join(repository, 'dist/programs', program.script)], {
      cwd: repository,
      env: { PATH: process.env['PATH'], ...(process.env['TZ'] && { TZ: process.env['TZ'] }), ...program.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream
        .setEncoding('utf8')
        .on('data', (text: string) => void this.written.set(name, (this.written.get(name) ?? '') + text));
    this.running.set(name, child);
  }

  private get latest(): string {
    return [...this.written].map(([name, text]) => `${name}: ${text.slice(-4_000)}`).join('\n');
  }

  /** Ends a process; its exit code, or the signal that ended it. */
  async end(name: string, signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    const child = this.running.get(name);
    this.running.delete(name);
    const outcome = (): number | NodeJS.Signals | null => child?.exitCode ?? child?.signalCode ?? null;
    if (!child || outcome() !== null) return outcome();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(late);
    return outcome();
  }

  private async isReady(): Promise<void> {
    for (const end = Date.now() + 300_000; Date.now() < end; await pause(100)) {
      const fallen = [...this.running].find(([, { exitCode, signalCode }]) => exitCode !== null || signalCode !== null);
      if (fallen) throw new Error(`The process ${fallen[0]} ended by itself.\n${this.latest}`);
      if (
        await fetch(`${this.url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
    }
    throw new Error(`Cairn was not ready in time.\n${this.latest}`);
  }
}

/** The Redis for specs, with a database that no other spec file uses at the same time. */
const ownRedis = (): string | undefined => {
  const shared = process.env['TEST_REDIS_URL'];
  if (!shared) return undefined;
  const url = new URL(shared);
  url.pathname = `/${process.env['JEST_WORKER_ID'] ?? 0}`;
  return url.href;
};

const perService = async (shared: Readonly<Record<string, string>>, port: number): Promise<Program[]> => {
  const programs: Program[] = [];
  const addresses: Record<string, string> = {};
  for (const service of services) {
    const own = await freePort();
    addresses[`${service.toUpperCase()}_URL`] = `http://127.0.0.1:${own}`;
    programs.push(
      {
        name: `${service} http`,
        script: `${service}-service/http.cjs`,
        environment: { ...shared, PORT: String(own) },
      },
      {
        name: `${service} worker`,
        script: `${service}-service/worker.cjs`,
        environment: { ...shared, PORT: String(await freePort()) },
      },
    );
  }
  return [
    ...programs,
    {
      name: 'gateway',
      script: 'gateway/main.cjs',
      environment: { PORT: String(port), CAIRN_PUBLIC_URL: shared['CAIRN_PUBLIC_URL'] ?? '', ...addresses },
    },
  ];
};
