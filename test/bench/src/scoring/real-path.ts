import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EvaluationInput } from '@cairn/maturity-models';
import { RunningServices } from '@cairn/platform/testing/running-services.js';
import { scoring } from '../../../../libs/scoring/src/scoring.service.js';
import { secondsOf } from '../measure.js';

const TENANTS = 4;
/** Each assessment of a set is stored under ids of its own. */
const COLUMNS = 5;

/**
 * Assessments recomputed as in production: a row each that says it is due, the queue, one worker, evaluation, score with
 * its projections, and what others learn. Seconds until nothing is due.
 */
export const recomputeByRows = async (sets: readonly EvaluationInput[], assessments: number): Promise<number> => {
  const running = await RunningServices.prepare(scoring);
  try {
    const now = new Date().toISOString();
    running.clock.set(now);
    const tenants = Array.from({ length: TENANTS }, () => randomUUID());
    const rows = Array.from({ length: assessments }, (_, index) => ({
      tenant: tenants[index % TENANTS] as string,
      id: randomUUID() as string,
      set: sets[index % sets.length] as EvaluationInput,
    }));
    await fill(running, rows);
    await running.owner.query('ANALYZE');
    await running.owner.query(
      `INSERT INTO scoring.due_jobs (tenant_id, job, key, due_at) SELECT tenant_id, 'calculate-score', id::text, $1 FROM scoring.assessments`,
      [now],
    );
    const service = running.service(scoring);
    return await secondsOf(async () => {
      await running.startJobs(service);
      for (let left = 1; left > 0; await pause(20))
        left =
          (
            await running.owner.query<{ left: number }>(
              'SELECT count(*)::int AS left FROM scoring.due_jobs WHERE job = $1',
              ['calculate-score'],
            )
          ).rows[0]?.left ?? 0;
    });
  } finally {
    await running.stop();
  }
};

type Row = { readonly tenant: string; readonly id: string; readonly set: EvaluationInput };

const fill = async ({ owner }: RunningServices, rows: readonly Row[]): Promise<void> => {
  await owner.query(
    `INSERT INTO scoring.assessments (tenant_id, id, facility_id, facility_name, model, model_version, service_areas)
     SELECT tenant, id, gen_random_uuid(), 'Some Hospital', 'diam-enterprise', '2019', areas
     FROM unnest($1::uuid[], $2::uuid[], $3::jsonb[]) AS given (tenant, id, areas)`,
    [rows.map(({ tenant }) => tenant), rows.map(({ id }) => id), rows.map(({ set }) => JSON.stringify(set.areas))],
  );
  for (let at = 0; at < rows.length; at += 100) {
    const answers = rows
      .slice(at, at + 100)
      .flatMap(({ tenant, id, set }) =>
        Object.entries(set.answers).flatMap(([unit, given]) =>
          Object.entries(given).map(([indicator, answer]) => [tenant, id, unit, indicator, JSON.stringify(answer)]),
        ),
      );
    await owner.query(
      `INSERT INTO scoring.answers SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[])`,
      Array.from({ length: COLUMNS }, (_, column) => answers.map((answer) => answer[column])),
    );
  }
};
