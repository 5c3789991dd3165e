import { randomUUID } from 'node:crypto';
import type { Job } from '@cairn/platform/jobs/job.js';
import { definitionOf } from '@cairn/platform/process/service-module.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { ScoringModule } from '@cairn/scoring';
import { chanceOf, someAttributes, someScore } from '../../../libs/scoring/src/benchmark/testing/populations.js';
import { everyCut } from '../../../libs/scoring/src/benchmark/testing/attacker.js';
import { rateOf, secondsOf } from './measure.js';

const FACILITIES = Number(process.argv[2] ?? 20_000);
const CUTS = Number(process.argv[3] ?? 1_500);
const LIMIT_MS = 150;
const FACILITIES_PER_ORGANIZATION = 4;

const chance = chanceOf(FACILITIES);
const organizations = Array.from({ length: Math.ceil(FACILITIES / FACILITIES_PER_ORGANIZATION) }, () => randomUUID());
const facilities = Array.from({ length: FACILITIES }, (_, i) => ({
  tenant_id: organizations[i % organizations.length],
  facility_id: randomUUID(),
  ...someAttributes(chance),
}));

const finalScore = ({ tenant_id, facility_id }: (typeof facilities)[number], at: string) => {
  const { stage, score } = someScore(chance);
  const focusAreas = Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [`focus-area-${i}`, Math.round(chance() * 10_000) / 100]),
  );
  return {
    tenant_id,
    assessment_id: randomUUID(),
    submission: 1,
    facility_id,
    facility_name: 'Some Hospital',
    model: 'diam-enterprise',
    model_version: '2019',
    stage,
    score,
    focus_areas: focusAreas,
    calculated_at: at,
  };
};

const fill = (http: OverHttp, table: string, rows: readonly object[]): Promise<unknown> =>
  http.owner.query(
    `INSERT INTO scoring.${table} SELECT * FROM json_populate_recordset(NULL::scoring.${table}, $1::json)`,
    [JSON.stringify(rows)],
  );

const line = (what: string, figure: string): void =>
  void process.stdout.write(`${what.padEnd(56)} ${figure.padStart(24)}\n`);

const percentileOf = (numbers: readonly number[]): ((share: number) => number) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

const main = async (): Promise<void> => {
  const http = await OverHttp.start([ScoringModule], { CAIRN_REQUESTS_PER_MINUTE: '1000000' });
  await http.person('analyst', 'analyst');
  const definition = definitionOf(ScoringModule);
  const takeSnapshot = definition.jobs.find(({ name }) => name === 'take-benchmark-snapshot') as Job<never> | undefined;
  const snapshot = (day: string) =>
    takeSnapshot?.run(
      { tenantId: someTenant, key: `diam-enterprise 2019 ${day}`, dueAt: `${day}T00:00:00Z`, revision: 1, attempt: 1 },
      http.service(definition) as never,
    );
  await fill(http, 'benchmark_facilities', facilities);
  await fill(
    http,
    'final_scores',
    facilities.map((one) => finalScore(one, '2026-01-15T00:00:00Z')),
  );
  await http.owner.query('ANALYZE scoring.final_scores, scoring.benchmark_facilities');
  line(
    `first snapshot of ${FACILITIES.toLocaleString('en')} facilities`,
    `${(await secondsOf(async () => snapshot('2026-04-01'))).toFixed(1)} s`,
  );
  await fill(
    http,
    'final_scores',
    facilities.filter(() => chance() < 0.5).map((one) => finalScore(one, '2026-05-15T00:00:00Z')),
  );
  line(
    'second snapshot, half of them assessed again',
    `${(await secondsOf(async () => snapshot('2026-07-01'))).toFixed(1)} s`,
  );
  await http.owner.query('ANALYZE scoring.peer_groups');

  const { rows } = await http.owner.query<{ groups: string; facilities: string }>(
    "SELECT count(*) AS groups, sum((figures->>'facilities')::int) AS facilities FROM scoring.peer_groups WHERE until_day IS NULL",
  );
  line('peer groups that stand, facilities in them', `${rows[0]?.groups}, ${rows[0]?.facilities}`);
  const { rows: newest } = await http.owner.query<{ share: string }>(
    `SELECT round(100.0 * count(*) FILTER (WHERE s.calculated_at = latest.at) / count(*)) AS share
     FROM scoring.final_scores s
     JOIN scoring.peer_group_members m ON m.record = s.assessment_id || '/' || s.submission JOIN scoring.peer_groups g ON g.id = m.peer_group_id AND g.until_day IS NULL
     JOIN (SELECT facility_id, max(calculated_at) AS at FROM scoring.final_scores GROUP BY facility_id) latest ON latest.facility_id = s.facility_id`,
  );
  line('of them with their latest score', `${newest[0]?.share} %`);

  const all = everyCut(facilities);
  const few = all.filter((cut) => Object.keys(cut).length <= 2);
  const chosen = [...few, ...all.filter((cut) => Object.keys(cut).length > 2).sort(() => chance() - 0.5)].slice(
    0,
    CUTS,
  );
  const dimensions = ['region', 'country', 'type', 'size', 'teaching', 'ownership'];
  const millis: { readonly filters: number; readonly took: number; readonly cpu: number; readonly told: boolean }[] =
    [];
  const days = ['2026-06-01', '2026-08-01'];
  const asked = chosen.flatMap((cut, i) => {
    const filters = Object.keys(cut).length;
    if (filters > 1) return [{ cut, by: dimensions[i % dimensions.length] ?? '', asOf: days[i % 2] ?? '' }];
    return Array.from({ length: filters === 0 ? 10 : 1 }, () =>
      dimensions.flatMap((by) => days.map((asOf) => ({ cut, by, asOf }))),
    ).flat();
  });
  const nothing = await rateOf(1, 3, () =>
    http.as('analyst').get('/api/scoring/desk/benchmarks?model=diam-enterprise&modelVersion=none'),
  );
  line(
    'for comparison: a model version without snapshot, p50, p99',
    `${nothing.p50Ms.toFixed(1)} ms, ${nothing.p99Ms.toFixed(1)} ms`,
  );
  for (const asOf of days)
    line(
      `first question of the snapshot before ${asOf}`,
      `${(1000 * (await secondsOf(() => http.as('analyst').get(`/api/scoring/desk/benchmarks?model=diam-enterprise&modelVersion=2019&asOf=${asOf}`)))).toFixed(1)} ms`,
    );
  for (const { cut, by, asOf } of asked) {
    const query = new URLSearchParams({ model: 'diam-enterprise', modelVersion: '2019', by, asOf, ...cut });
    const [before, cpu] = [performance.now(), process.cpuUsage()];
    const { status, body } = await http.as('analyst').get(`/api/scoring/desk/benchmarks?${query.toString()}`);
    const { user, system } = process.cpuUsage(cpu);
    millis.push({
      filters: Object.keys(cut).length,
      took: performance.now() - before,
      cpu: (user + system) / 1000,
      told: (body as { figures: unknown }).figures !== null,
    });
    if (status !== 200) throw new Error(`${query.toString()} was answered ${status}: ${JSON.stringify(body)}`);
  }
  const told = millis.filter((one) => one.told).length;
  line(
    `cuts (of ${all.length.toLocaleString('en')}), questions over HTTP, told`,
    `${chosen.length}, ${asked.length}, ${told}`,
  );
  process.stdout.write(
    `\n${'filters'.padEnd(12)} ${'asked'.padStart(8)} ${'p50'.padStart(12)} ${'p95'.padStart(12)} ${'limit of p95'.padStart(14)}          ${'CPU p50'.padStart(10)} ${'p95'.padStart(10)}\n`,
  );
  for (const filters of [0, 1, 2, 3, 4, 5, 6, 'any'] as const) {
    const those = millis.filter((one) => filters === 'any' || one.filters === filters);
    if (those.length === 0) continue;
    const [at, cpuAt] = [percentileOf(those.map(({ took }) => took)), percentileOf(those.map(({ cpu }) => cpu))];
    process.stdout.write(
      `${String(filters).padEnd(12)} ${String(those.length).padStart(8)} ${`${at(0.5).toFixed(1)} ms`.padStart(12)} ${`${at(0.95).toFixed(1)} ms`.padStart(12)} ${`${LIMIT_MS} ms`.padStart(14)} ${at(0.95) <= LIMIT_MS ? 'reached' : 'MISSED '} ${`${cpuAt(0.5).toFixed(1)} ms`.padStart(11)} ${`${cpuAt(0.95).toFixed(1)} ms`.padStart(10)}\n`,
    );
  }
  await http.stop();
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
