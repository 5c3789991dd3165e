import type { PoolClient } from 'pg';
import { systemClock } from '../../clock/clock.js';
import { createPool } from '../../database/pool.js';
import type { DueJob } from '../job.js';
import { noHooks } from '../job-hooks.js';
import { startJobRuntime } from '../job-runtime.js';
import type { QueueConfig } from '../queue-backend.js';

/**
 * How the run behaves: it stops for ever before or after its effect, holds up the event loop, or does nothing special.
 */
export type Behaviour = 'hang-before-effect' | 'hang-after-effect' | 'block' | 'work';

export type WorkerProcessOptions = {
  readonly service: string;
  readonly databaseUrl: string;
  readonly queue: QueueConfig;
  readonly behaviour: Behaviour;
  readonly lockMs: number;
};

const forEver = (): Promise<void> => new Promise(() => undefined);

const block = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

const keepEffect = async (client: PoolClient, { key }: DueJob): Promise<void> => {
  await client.query('INSERT INTO effects (key, made_by) VALUES ($1, $2) ON CONFLICT DO NOTHING', [key, process.pid]);
};

const main = async ({ service, databaseUrl, queue, behaviour, lockMs }: WorkerProcessOptions): Promise<void> => {
  const pool = createPool(databaseUrl, 4);
  const run = async (due: DueJob): Promise<void> => {
    await pool.query('INSERT INTO starts VALUES ($1, $2, $3, $4, $5)', [
      due.key,
      due.attempt,
      due.revision,
      due.dueAt,
      process.pid,
    ]);
    if (behaviour === 'block') block(lockMs * 4);
    if (behaviour === 'hang-before-effect') await forEver();
    const client = await pool.connect();
    await keepEffect(client, due);
    client.release();
    if (behaviour === 'hang-after-effect') await forEver();
  };
  const job = { name: 'calculate-score', concurrency: 4, attempts: 12, backoffSeconds: 0.2, run };
  await startJobRuntime({
    service,
    jobs: [job],
    databaseUrl,
    queue,
    reading: '',
    clock: systemClock,
    hooks: noHooks,
    everyMs: 100,
    lockMs,
  });
};

void main(JSON.parse(process.argv[2] ?? '{}') as WorkerProcessOptions);
