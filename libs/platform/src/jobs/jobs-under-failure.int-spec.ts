import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { backendOf } from './queue-backend.js';
import { queuePrefix } from './queue.js';
import { until } from './testing/bench.js';
import { onEachBackend } from './testing/on-each-backend.js';
import { SpecWorkers } from './testing/spec-worker.js';
import type { Behaviour, WorkerProcessOptions } from './testing/worker-process.js';

const testing = join(__dirname, 'testing');
const numbers = (count: number): string[] => Array.from({ length: count }, (_, number) => `assessment-${number}`);
const sorted = (keys: readonly string[]): string[] => [...keys].sort();

onEachBackend('due jobs under failure', (bench) => {
  let workers: SpecWorkers;
  let children: ChildProcess[];

  const startProcess = (behaviour: Behaviour): ChildProcess => {
    const options: WorkerProcessOptions = {
      service: workers.service.name,
      databaseUrl: workers.service.url,
      queue: bench().queue,
      behaviour,
      lockMs: 500,
    };
    const file = join(testing, 'worker-process.ts');
    const child = spawn(
      process.execPath,
      ['-r', join(testing, 'register-typescript.cjs'), file, JSON.stringify(options)],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    children.push(child);
    return child;
  };

  const kill = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };

  const count = async (table: 'starts' | 'effects'): Promise<number> => {
    const { rows } = await workers.service.pool.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
    return Number(rows[0]?.count);
  };

  const keepEffect = async (key: string): Promise<void> => {
    await workers.service.pool.query('INSERT INTO effects (key) VALUES ($1) ON CONFLICT DO NOTHING', [key]);
  };

  beforeEach(async () => {
    children = [];
    workers = await SpecWorkers.for(bench());
    workers.lockMs = 1_000;
  });
  afterEach(async () => {
    await Promise.all(children.map(kill));
    await workers.close();
  });

  it('lose nothing and double nothing when the queue is wiped between every two steps', async () => {
    const { wipeQueue } = bench();
    let wiping = true;
    const fails = new Set(['assessment-3', 'assessment-8']);
    const done: string[] = [];
    await workers.due('before-the-start');
    await wipeQueue();
    await workers.start(async ({ key, attempt }) => {
      await wipeQueue();
      await pause(20);
      if (fails.has(key) && attempt === 1) throw new Error('once');
      await wipeQueue();
      done.push(key);
    });
    const wiper = (async () => {
      while (wiping) await wipeQueue().then(() => pause(30));
    })();
    for (const key of numbers(20)) await workers.due(key).then(() => pause(15));
    await until(workers.isAllDone);
    wiping = false;
    await wiper;
    expect(sorted(done)).toEqual(sorted([...numbers(20), 'before-the-start']));
  });

  it.each(['hang-before-effect', 'hang-after-effect'] as const)(
    'make their effect exactly once when the worker is killed (%s)',
    async (behaviour) => {
      const child = startProcess(behaviour);
      await workers.due('assessment-1');
      await until(async () => (await count(behaviour === 'hang-before-effect' ? 'starts' : 'effects')) === 1);
      await kill(child);
      await workers.start(({ key }) => keepEffect(key));
      await until(workers.isAllDone);
      expect(workers.runs.map(({ attempt }) => attempt)).toEqual([2]);
      expect(await count('effects')).toBe(1);
    },
  );

  it('are dead after a last attempt that crashed its process', async () => {
    await workers.due('assessment-1');
    await workers.service.pool.query('UPDATE due_jobs SET attempts = 11');
    const child = startProcess('hang-before-effect');
    await until(async () => (await count('starts')) === 1);
    await kill(child);
    workers.clock.move(3600);
    await workers.start();
    await until(async () => (await workers.rows())[0]?.dead_at !== null);
    expect(await workers.rows()).toMatchObject([
      { key: 'assessment-1', last_error: 'The process ended during the last of 12 tries.' },
    ]);
    expect(workers.runs).toEqual([]);
  });

  it('run once each when workers race for them', async () => {
    startProcess('work');
    await workers.start(({ key }) => pause(5).then(() => keepEffect(key)));
    await workers.start(({ key }) => pause(5).then(() => keepEffect(key)));
    for (const key of numbers(200)) await workers.due(key);
    await until(workers.isAllDone);
    const { rows } = await workers.service.pool.query<{ key: string }>('SELECT key FROM starts');
    expect(sorted([...workers.runs, ...rows].map(({ key }) => key))).toEqual(sorted(numbers(200)));
    expect(await count('effects')).toBe(200);
  });

  it('run once although the worker is blocked for longer than its lock in the queue lasts', async () => {
    startProcess('block');
    await workers.due('assessment-1');
    await until(async () => (await count('starts')) === 1);
    await workers.start(({ key }) => keepEffect(key));
    await until(workers.isAllDone);
    expect(workers.runs).toEqual([]);
    expect([await count('starts'), await count('effects')]).toEqual([1, 1]);
  });

  it('stop cleanly under load: what runs is finished, what waits is left, and the next worker does the rest', async () => {
    const finished: string[] = [];
    const slowly = ({ key }: { readonly key: string }) => pause(100).then(() => void finished.push(key));
    const first = await workers.start(slowly);
    for (const key of numbers(60)) await workers.due(key);
    first.hint();
    await until(() => finished.length > 5);
    await first.close();
    expect(sorted(workers.runs.map(({ key }) => key))).toEqual(sorted(finished));
    expect(await workers.rows()).toHaveLength(60 - finished.length);
    await workers.start(slowly);
    await until(workers.isAllDone);
    expect(sorted(finished)).toEqual(sorted(numbers(60)));
  });

  it('do not hold up the end for longer than the grace', async () => {
    const runtime = await workers.start(() => pause(1500));
    await workers.due('assessment-1');
    await until(() => workers.runs.length === 1);
    await runtime.close(200);
    expect(await workers.rows()).toHaveLength(1);
    await pause(1500);
  });

  it('run without the queue when it keeps them to itself', async () => {
    const { connection, factory } = backendOf(bench().queue, 'add');
    const deaf = new Queue(workers.service.name, { connection, prefix: queuePrefix }, factory as never);
    await deaf.pause();
    await workers.start();
    await workers.due('assessment-1');
    await until(() => workers.bypassed.length > 0);
    expect(workers.bypassed).toEqual(['calculate-score']);
    await until(workers.isAllDone);
    expect(workers.runs).toHaveLength(1);
    await deaf.close();
  });

  it('drop an entry that names no tenant', async () => {
    const { connection, factory } = backendOf(bench().queue, 'add');
    const queue = new Queue(workers.service.name, { connection, prefix: queuePrefix }, factory as never);
    await workers.start();
    await queue.add('calculate-score', { job: 'calculate-score', key: 'assessment-1', revision: 1, attempts: 0 });
    await until(() => workers.troubles.length === 1);
    expect(workers.troubles[0]).toContain('names no row and is dropped');
    expect(workers.runs).toEqual([]);
    await queue.close();
  });
});
