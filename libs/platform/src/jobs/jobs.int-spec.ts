import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { deadJobs, reviveJob } from './dead-jobs.store.js';
import { dueJob } from '../service/due-jobs.store.js';
import { until } from './testing/bench.js';
import { onEachBackend } from './testing/on-each-backend.js';
import { inSeconds, SpecWorkers, tenantId } from './testing/spec-worker.js';

const week = 7 * 24 * 3600;
const year = 365 * 24 * 3600;

onEachBackend('due jobs', (bench) => {
  let workers: SpecWorkers;
  beforeEach(async () => {
    workers = await SpecWorkers.for(bench());
  });
  afterEach(async () => {
    await workers.close();
    expect(workers.troubles).toEqual([]);
  });

  it('run once, with the tenant, the key and the instant of the row', async () => {
    await workers.start();
    await workers.due('assessment-1', '2026-03-01T08:00:00.000Z');
    await until(workers.isAllDone);
    expect(workers.runs).toEqual([
      {
        tenantId,
        key: 'assessment-1',
        dueAt: '2026-03-01T08:00:00.000Z',
        revision: expect.any(Number) as number,
        attempt: 1,
      },
    ]);
  });

  it('run before the next round when a hint comes', async () => {
    workers.everyMs = 3_600_000;
    const runtime = await workers.start();
    await pause(10);
    await workers.due('assessment-1');
    runtime.hint();
    await until(workers.isAllDone);
    expect(workers.runs).toHaveLength(1);
  });

  it('run once for many changes within a short while, as of the last', async () => {
    workers.clock.stop();
    const runtime = await workers.start();
    for (const _change of [1, 2, 3, 4, 5]) {
      await workers.due('assessment-1', inSeconds(0.5, workers.clock.now()));
      runtime.hint();
      await pause(60);
    }
    workers.clock.move(1);
    await until(workers.isAllDone);
    expect(workers.runs).toHaveLength(1);
  });

  it('run again when they are made due again during the run', async () => {
    await workers.start(async () => {
      if (workers.runs.length > 1) return;
      await workers.due('assessment-1');
      await pause(300);
    });
    await workers.due('assessment-1');
    await until(workers.isAllDone);
    expect(workers.runs.map(({ attempt }) => attempt)).toEqual([1, 1]);
    expect(workers.runs[1]!.revision).toBeGreaterThan(workers.runs[0]!.revision);
  });

  it('are apart for two organizations with the same key', async () => {
    const other = randomUUID();
    await workers.start();
    await workers.due('monthly-benchmark');
    await dueJob(workers.service.pool, {
      tenantId: other,
      job: 'calculate-score',
      key: 'monthly-benchmark',
      dueAt: workers.clock.now(),
    });
    await until(workers.isAllDone);
    expect(workers.runs.map((due) => due.tenantId).sort()).toEqual([tenantId, other].sort());
  });

  it('run no more at the same time than their job allows', async () => {
    let [running, most] = [0, 0];
    let letGo = (): void => undefined;
    const threeRun = new Promise<void>((resolve) => (letGo = resolve));
    const run = async () => {
      running += 1;
      most = Math.max(most, running);
      if (running === 3) letGo();
      await threeRun;
      await pause(20);
      running -= 1;
    };
    await workers.start(run, { concurrency: 3 });
    for (let number = 0; number < 30; number += 1) await workers.due(`assessment-${number}`);
    await until(workers.isAllDone);
    expect(most).toBe(3);
  });

  it('do not run when they are taken back in time', async () => {
    workers.clock.stop();
    await workers.start();
    await workers.due('assessment-1', inSeconds(0.4, workers.clock.now()));
    await until(async () => (await bench().entriesOf(workers.service.name)) === 1);
    await workers.cancel('assessment-1');
    workers.clock.move(1);
    await pause(600);
    await workers.due('assessment-2');
    await until(workers.isAllDone);
    expect(workers.runs.map(({ key }) => key)).toEqual(['assessment-2']);
  });

  it('are tried again after a failure, later each time, for the same instant', async () => {
    const at: number[] = [];
    await workers.start(async () => {
      at.push(performance.now());
      if (at.length < 4) throw new Error('the mail server is away');
    });
    await workers.due('assessment-1', '2026-03-01T08:00:00.000Z');
    await until(workers.isAllDone);
    expect(workers.runs.map(({ attempt, dueAt }) => [attempt, dueAt])).toEqual(
      [1, 2, 3, 4].map((attempt) => [attempt, '2026-03-01T08:00:00.000Z']),
    );
    const waits = at.slice(1).map((time, index) => time - at[index]!);
    for (const [index, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(100 * 2 ** index - 5);
  });

  it('are dead after the last attempt with the reason, stay so, and run again when revived', async () => {
    let broken = true;
    await workers.start(() => (broken ? Promise.reject(new Error('no such assessment')) : Promise.resolve()), {
      attempts: 3,
      backoffSeconds: 0.01,
    });
    await workers.due('assessment-1');
    await until(async () => (await deadJobs(workers.service.pool)).length === 1);
    await pause(500);
    expect(workers.runs).toHaveLength(3);
    expect(await deadJobs(workers.service.pool)).toMatchObject([
      { tenantId, job: 'calculate-score', key: 'assessment-1', attempts: 3, lastError: 'no such assessment' },
    ]);
    broken = false;
    expect(await reviveJob(workers.service.pool, { tenantId, job: 'calculate-score', key: 'assessment-1' })).toBe(true);
    await until(workers.isAllDone);
    expect(workers.runs).toHaveLength(4);
  });

  it('run for the same key a week later, and the day after that', async () => {
    await workers.start();
    for (const seconds of [0, week, 24 * 3600]) {
      workers.clock.move(seconds);
      await workers.due('assessment-1');
      await until(workers.isAllDone);
    }
    expect(workers.runs).toHaveLength(3);
  });

  it('run soon after the clock has been moved ahead to them, whether near or a year away', async () => {
    await workers.start();
    await workers.due('near', inSeconds(50));
    await workers.due('far', inSeconds(year));
    await pause(300);
    expect(workers.runs).toEqual([]);
    workers.clock.move(55);
    await until(() => workers.runs.length === 1);
    workers.clock.move(year);
    await until(workers.isAllDone);
    expect(workers.runs.map(({ key }) => key)).toEqual(['near', 'far']);
  });

  it('do not run before their time when the clock is set back', async () => {
    workers.clock.stop();
    await workers.start();
    await workers.due('assessment-1', inSeconds(0.3, workers.clock.now()));
    await until(async () => (await bench().entriesOf(workers.service.name)) === 1);
    workers.clock.move(-3600);
    await pause(600);
    expect(workers.runs).toEqual([]);
    workers.clock.move(3601);
    await until(workers.isAllDone);
    expect(workers.runs).toHaveLength(1);
  });

  it('leave nothing behind in the queue', async () => {
    await workers.start(
      (due) => (due.attempt === 1 && due.key.endsWith('7') ? Promise.reject(new Error('once')) : Promise.resolve()),
      { backoffSeconds: 0.01 },
    );
    for (let number = 0; number < 100; number += 1) await workers.due(`assessment-${number}`);
    await until(workers.isAllDone);
    await until(async () => (await bench().entriesOf(workers.service.name)) === 0);
    expect(workers.runs).toHaveLength(110);
  });

  it('wait, with a word, when this build runs no such job', async () => {
    await workers.service.pool.query(
      `INSERT INTO due_jobs (tenant_id, job, key, due_at) VALUES ($1, 'send-mail', 'message-1', now())`,
      [tenantId],
    );
    const said: string[] = [];
    await workers.start(undefined, {}, { problem: (message) => said.push(message) });
    await workers.due('assessment-1');
    await until(() => workers.runs.length === 1);
    await until(async () => (await workers.rows()).length === 1);
    expect(await workers.rows()).toMatchObject([{ key: 'message-1', attempts: 0, dead_at: null }]);
    expect(said).toContain(
      `Work is due for the job "send-mail", which no worker of this build of the service ${workers.service.name} runs: it waits in ${workers.service.name}.due_jobs for a build that does.`,
    );
  });

  it('lose no attempt to a database that cannot even record the failure', async () => {
    await workers.service.pool.query(
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
       CREATE TRIGGER full_disk BEFORE UPDATE ON due_jobs FOR EACH ROW WHEN (new.last_error IS NOT NULL) EXECUTE FUNCTION full_disk()`,
    );
    let full = true;
    await workers.start(
      () =>
        full ? Promise.reject(Object.assign(new Error('could not extend file'), { code: '53100' })) : Promise.resolve(),
      { attempts: 1, backoffSeconds: 0.01 },
    );
    await workers.due('assessment-1');
    await until(() => workers.runs.length > 0);
    await pause(500);
    expect(await workers.rows()).toMatchObject([{ attempts: 1, last_error: null, dead_at: null }]);
    full = false;
    await workers.service.pool.query('DROP TRIGGER full_disk ON due_jobs');
    await until(workers.isAllDone);
    expect(workers.runs.map(({ attempt }) => attempt)).toEqual([1, 1]);
  });

  it('lose no attempt to a database that is short of a resource', async () => {
    await workers.start(
      () =>
        workers.runs.length < 4
          ? Promise.reject(Object.assign(new Error('could not extend file'), { code: '53100' }))
          : Promise.resolve(),
      { attempts: 2, backoffSeconds: 0.01 },
    );
    await workers.due('assessment-1');
    await until(workers.isAllDone);
    expect(workers.runs.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1]);
  });
});
