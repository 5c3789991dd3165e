import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ModelVersion, cheapestPath, evaluate, reevaluate } from '@cairn/maturity-models';
import { findShippedModelVersion, shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { median, secondsOf } from './measure.js';
import { answerSet, numbersFrom } from '../../../libs/maturity-models/src/model/random-answers.js';
import { byJsonLogic } from './scoring/as-json-logic.js';
import { byJsonRules } from './scoring/as-json-rules.js';
import { recomputeByRows } from './scoring/real-path.js';
import { manyCriteria, manyIndicators } from './scoring/large-models.js';

const ASSESSMENTS = Number(process.argv[2] ?? 100_000);
const CORES = 2;
const SETS = 500;
const RECOMPUTED_A_SECOND = 1_500;

const line = (what: string, value: number, unit: string, limit?: number): void => {
  const reached = limit === undefined || value <= limit;
  const shown = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
  process.stdout.write(
    `${what.padEnd(64)} ${`${shown} ${unit}`.padStart(14)} ${(limit === undefined ? '' : `<= ${limit} ${unit}`).padStart(12)} ${limit === undefined ? '' : reached ? 'reached' : 'MISSED'}\n`,
  );
};

/** Median over rounds of the time one turn takes, in microseconds, after a warm-up. */
const microseconds = (run: (turn: number) => unknown, turns: number): number => {
  for (let turn = 0; turn < turns; turn += 1) run(turn);
  const rounds = Array.from({ length: turns }, (_, turn) => {
    const started = process.hrtime.bigint();
    run(turn);
    return Number(process.hrtime.bigint() - started) / 1000;
  });
  return median(rounds);
};

const recompute = (stored: readonly string[], times: number): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'scoring', 'recompute.js'), { workerData: { stored, times } });
    worker.once('message', resolve).once('error', reject);
  });

const pathOf = (name: string, model: ModelVersion): void => {
  const today = evaluate(model, { areas: [], answers: {} });
  const top = model.stages.at(-1)?.stage ?? 0;
  line(
    `cheapest path to stage ${top} with runner-up, ${name}`,
    microseconds(() => cheapestPath(model, today, top), 15) / 1000,
    'ms',
    200,
  );
};

const main = async (): Promise<void> => {
  const diam = findShippedModelVersion('diam-enterprise');
  if (!diam) throw new Error('diam-enterprise is not shipped.');

  const { model, input } = manyIndicators(diam);
  const before = evaluate(model, input);
  line(
    '300 indicators x 20 service areas, with the whole proof',
    microseconds(() => evaluate(model, input), 1000) / 1000,
    'ms',
    1,
  );
  line(
    'the same after one changed answer',
    microseconds(() => reevaluate(model, input, before, ['i5']), 2000),
    'us',
    50,
  );

  for (const shipped of shippedModelVersions()) pathOf(`${shipped.id} ${shipped.version}`, shipped);
  const next = numbersFrom(7);
  pathOf('8 stages x 40 criteria, 70 %', manyCriteria(diam, next));

  const sets = Array.from({ length: SETS }, () => answerSet(diam, next));
  const stored = sets.map((set) => JSON.stringify(set));
  let reached: readonly number[] = [];
  const seconds = await secondsOf(async () => {
    const shares = await Promise.all(Array.from({ length: CORES }, () => recompute(stored, ASSESSMENTS / CORES)));
    reached = shares.reduce((sum, share) => sum.map((count, stage) => count + (share[stage] ?? 0)));
  });
  line(`evaluate alone: ${ASSESSMENTS.toLocaleString('en')} answer sets in memory, ${CORES} cores`, seconds, 's', 60);
  const byRows = Math.min(5_000, Math.ceil(ASSESSMENTS / 10));
  const took = await recomputeByRows(sets, byRows);
  line(
    `real path: ${byRows.toLocaleString('en')} assessments, rows, queue and projections, one worker, each`,
    (took / byRows) * 1000,
    'ms',
    1000 / RECOMPUTED_A_SECOND,
  );
  process.stdout.write(
    `  which is ${Math.round(byRows / took).toLocaleString('en')} a second; ${RECOMPUTED_A_SECOND.toLocaleString('en')} wanted\n`,
  );
  process.stdout.write(`  of which reached stage 0 to ${reached.length - 1}: ${reached.join(', ')}\n\n`);

  process.stdout.write(
    `The same DIAM rules on ${SETS} answer sets of up to 12 service areas; the other engines find the stage only, without a proof:\n`,
  );
  const [logic, rules] = [byJsonLogic(diam), byJsonRules(diam)];
  const ours = sets.map((set) => evaluate(diam, set).stage);
  const differing = { 'json-logic-js': 0, 'json-rules-engine': 0 };
  for (const [i, set] of sets.entries()) {
    if (logic(set) !== ours[i]) differing['json-logic-js'] += 1;
    if ((await rules(set)) !== ours[i]) differing['json-rules-engine'] += 1;
  }
  const own = microseconds((turn) => evaluate(diam, sets[turn % SETS] as never), SETS);
  const byLogic = microseconds((turn) => logic(sets[turn % SETS] as never), SETS);
  const byRulesTook: number[] = [];
  for (const set of sets) byRulesTook.push((await secondsOf(() => rules(set))) * 1e6);
  line('cairn, with the whole proof', own, 'us');
  line(`json-logic-js, ${(byLogic / own).toFixed(1)} times as long`, byLogic, 'us');
  line(`json-rules-engine, ${(median(byRulesTook) / own).toFixed(1)} times as long`, median(byRulesTook), 'us');
  for (const [engine, count] of Object.entries(differing))
    process.stdout.write(
      `${engine}: ${count === 0 ? `the same stage for all ${SETS} sets` : `ANOTHER STAGE for ${count} of ${SETS} sets`}\n`,
    );
  if (Object.values(differing).some((count) => count > 0)) process.exitCode = 1;
};

void main();
