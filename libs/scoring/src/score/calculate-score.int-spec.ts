import { randomUUID } from 'node:crypto';
import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { scoring } from '../scoring.service.js';
import { type Example, examples } from '../testing/examples.js';
import { answersOf, opened, reopened, ScoringForSpecs, submitted } from '../testing/published-by-surveys.js';
import { calculateIn } from './calculate-score.job.js';
import { finalScores } from './final-scores.projection.js';
import { recalculateFinals } from './recalculate-finals.query.js';
import { findScore } from './scores.query.js';
import { scores } from './scores.projection.js';

describe('scores', () => {
  let at: ScoringForSpecs;
  beforeAll(async () => {
    at = await ScoringForSpecs.start();
  });
  afterAll(() => at.stop());

  const all = examples();
  const example = (name: string): Example => all.find((one) => one.name === name) ?? (all[0] as Example);
  const score = (assessmentId: string) =>
    at.service.inTenant(scopeOf(), ({ db }) => findScore(db, someTenant, assessmentId));
  const upToDate = (assessmentId: string) =>
    at.eventually(
      () => score(assessmentId),
      (found) => found?.upToDate === true,
    );
  const final = (assessmentId: string) =>
    at.eventually(
      () => score(assessmentId),
      (found) => found?.upToDate === true && found.final,
    );
  const events = async (assessmentId: string) =>
    (
      await at.running.owner.query<{ type: string }>(
        'SELECT type FROM scoring.events WHERE stream = $1 ORDER BY version',
        [`score-${assessmentId}`],
      )
    ).rows.map(({ type }) => type);
  const openedWith = async ({ areas }: Pick<Example, 'areas'>): Promise<string> => {
    const assessmentId = randomUUID();
    await at.receives(opened(assessmentId, areas));
    return assessmentId;
  };

  it('begin at stage 0 with the whole proof, and say that no stage changed', async () => {
    const assessmentId = await openedWith(example('stage-7'));
    const found = await upToDate(assessmentId);
    expect(found).toMatchObject({ stage: 0, final: false, version: 1, evaluation: { stage: 0, nextStage: 1 } });
    expect(await at.published(stageChanged, assessmentId)).toEqual([]);
  });

  it('follow the answers, calculated once for many of them', async () => {
    const { areas, answers, stage } = example('stage-7');
    const assessmentId = await openedWith({ areas });
    await upToDate(assessmentId);
    await at.receives(...answersOf(assessmentId, answers));
    await at.eventually(
      () => score(assessmentId),
      (found) => found?.stage === stage,
    );
    expect(await at.published(stageChanged, assessmentId)).toMatchObject([{ from: 0, to: stage, final: false }]);
    expect(await events(assessmentId)).toEqual(['ScoreCalculated', 'ScoreCalculated', 'StageChanged']);
  });

  it('are withheld while too little is answered: an evaluation that says why, and no score', async () => {
    const assessmentId = randomUUID();
    await at.receives(opened(assessmentId, [], { model: 'digital-radar', modelVersion: '2021' }));
    const found = await upToDate(assessmentId);
    expect(found).toMatchObject({
      stage: null,
      score: null,
      version: 0,
      evaluation: { completeness: { status: 'not-met' } },
    });
    expect(await events(assessmentId)).toEqual([]);
  });

  it('fall when an answer is withdrawn', async () => {
    const { areas, answers, stage } = example('stage-7');
    const assessmentId = await openedWith({ areas });
    await at.receives(...answersOf(assessmentId, answers));
    await at.eventually(
      () => score(assessmentId),
      (found) => found?.stage === stage,
    );
    await at.receives(...answersOf(assessmentId, { facility: { 'specialist-entry-point': null } }));
    const found = await at.eventually(
      () => score(assessmentId),
      (now) => now?.stage !== stage,
    );
    expect(found).toMatchObject({ stage: 1, upToDate: true });
    expect((await at.published(stageChanged, assessmentId)).at(-1)).toMatchObject({ from: stage, to: 1 });
  });

  it('are final for exactly what was submitted, in every example of the model version', async () => {
    const outcomes = await Promise.all(
      all.map(async ({ name, areas, answers, stage }) => {
        const assessmentId = await openedWith({ areas });
        await at.receives(...answersOf(assessmentId, answers), submitted(assessmentId));
        const { stage: reached, evaluation } = (await final(assessmentId)) ?? {};
        const finals = (await at.published(scoreCalculated, assessmentId)).filter((one) => one.final);
        return { name, stage, reached, proven: evaluation?.['stage'], published: finals.map((one) => one.stage) };
      }),
    );
    expect(outcomes).toEqual(
      all.map(({ name, stage }) => ({ name, stage, reached: stage, proven: stage, published: [stage] })),
    );
  });

  it('are published again for each submission, even when nothing else changed', async () => {
    const { areas, answers } = example('stage-1');
    const assessmentId = await openedWith({ areas });
    await at.receives(...answersOf(assessmentId, answers), submitted(assessmentId));
    await final(assessmentId);
    await at.receives(reopened(assessmentId), submitted(assessmentId));
    await final(assessmentId);
    const scores = await at.eventually(
      () => at.published(scoreCalculated, assessmentId),
      (list) => list.filter((one) => one.final).length === 2,
    );
    expect(scores.at(-1)).toMatchObject({ final: true });
  });

  it('are stated for each submission, for exactly its answers, though all of it is taken at once', async () => {
    const { areas, answers } = example('stage-7');
    const assessmentId = await openedWith({ areas });
    const withdrawn = answersOf(assessmentId, { facility: { 'specialist-entry-point': null } });
    await at.receives(
      ...answersOf(assessmentId, answers),
      submitted(assessmentId),
      reopened(assessmentId),
      ...withdrawn,
      submitted(assessmentId),
    );
    const scores = await at.eventually(
      () => at.published(scoreCalculated, assessmentId),
      (list) => list.filter((one) => one.final).length === 2,
    );
    expect(scores.filter((one) => one.final).map(({ stage }) => stage)).toEqual([7, 1]);
  });

  it('are calculated in sets where many are due, and one that cannot be holds up no others', async () => {
    const { areas } = example('stage-1');
    const ids = Array.from({ length: 30 }, () => randomUUID());
    const lost = ids[7] ?? '';
    for (const id of ids) await at.receives(opened(id, areas, id === lost ? { modelVersion: '2099' } : {}));
    for (const id of ids.filter((one) => one !== lost)) await upToDate(id);
    await at.running.stopWork();
    await at.running.owner.query(
      `UPDATE scoring.evaluations SET calculated_at = 'epoch'; DELETE FROM scoring.due_jobs WHERE job = 'calculate-score'`,
    );
    await at.running.owner.query(
      `INSERT INTO scoring.due_jobs (tenant_id, job, key, due_at) SELECT $1, 'calculate-score', unnest($2::text[]), 'epoch'`,
      [someTenant, ids],
    );
    at.running.startFeeds(at.service);
    await at.running.startJobs(at.service);
    const calculated = () =>
      at.running.owner.query<{ at: string }>(
        `SELECT calculated_at AS at FROM scoring.evaluations WHERE assessment_id = ANY($1::uuid[]) AND calculated_at > 'epoch'`,
        [ids],
      );
    const { rows } = await at.eventually(calculated, (found) => found.rows.length === ids.length - 1);
    expect(new Set(rows.map((row) => row.at)).size).toBeLessThan(ids.length / 3);
    const due = await at.eventually(
      () =>
        at.running.owner.query<{ key: string; last_error: string }>(
          `SELECT key, last_error FROM scoring.due_jobs WHERE job = 'calculate-score'`,
        ),
      (found) => found.rows.length === 1 && found.rows[0]?.last_error !== null,
    );
    expect(due.rows).toMatchObject([{ key: lost, last_error: expect.stringContaining('2099 is pinned') as string }]);
    await at.running.owner.query(`DELETE FROM scoring.due_jobs WHERE job = 'calculate-score'`);
    at.running.problems.splice(0);
    await at.running.stopWork();
    at.startAgain();
    await at.running.startJobs(at.service);
  });

  it('are open again after reopening', async () => {
    const assessmentId = await openedWith(example('stage-1'));
    await at.receives(submitted(assessmentId));
    await final(assessmentId);
    await at.receives(reopened(assessmentId));
    expect(
      await at.eventually(
        () => score(assessmentId),
        (found) => found?.upToDate === true && !found.final,
      ),
    ).toMatchObject({ stage: 0 });
  });

  it('change nothing when calculated once more', async () => {
    const { areas, answers } = example('stage-4');
    const assessmentId = await openedWith({ areas });
    await at.receives(...answersOf(assessmentId, answers), submitted(assessmentId));
    await final(assessmentId);
    const before = await events(assessmentId);
    await Promise.all(
      Array.from({ length: 8 }, () => at.service.inTenant(scopeOf(), (tx) => calculateIn(tx, assessmentId))),
    );
    expect(await events(assessmentId)).toEqual(before);
  });

  it('come out of rubbish as well', async () => {
    const { areas } = example('stage-1');
    const assessmentId = await openedWith({ areas });
    const rubbish: Parameters<typeof answersOf>[1] = {
      facility: { 'referrer-access': { value: 'no-option' }, unknown: { value: 7 } },
      [randomUUID()]: { 'area-archive': { value: true } },
    };
    await at.receives(...answersOf(assessmentId, rubbish), submitted(assessmentId));
    expect(await final(assessmentId)).toMatchObject({ stage: 0 });
  });

  it('are the same for every submission there ever was when all are calculated again', async () => {
    const again = await at.service.inTenant(scopeOf(), ({ db }) => recalculateFinals(db, someTenant));
    expect(again.length).toBeGreaterThanOrEqual(all.length);
    for (const { recorded, now } of again) expect(now).toEqual(recorded);
  });

  it.each([scores, finalScores])('are the same $name after a rebuild, together and one by one', async (projection) => {
    const read = async () =>
      (await at.running.owner.query(`SELECT * FROM scoring.${projection.tables[0]} t ORDER BY t::text`)).rows;
    const before = await read();
    expect(before.length).toBeGreaterThan(2);
    const { together: _, ...oneByOne } = projection;
    for (const way of [projection, oneByOne]) {
      await rebuild(at.running.owner, scoring, way as never);
      expect(await read()).toEqual(before);
    }
    expect(at.running.problems).toEqual([]);
  });
});
