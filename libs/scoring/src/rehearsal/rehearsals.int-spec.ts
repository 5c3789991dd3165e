import type { RehearsalLinesQuery } from '@cairn/contracts/scoring/http/rehearsals.js';
import { randomUUID } from 'node:crypto';
import { modelVersionPublished } from '@cairn/contracts/surveys/events/model-version-published.v1.js';
import { modelVersionSubmitted } from '@cairn/contracts/surveys/events/model-version-submitted.v1.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { publish } from '@cairn/platform/service/stream.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { recalculateFinals } from '../score/recalculate-finals.query.js';
import { findScore } from '../score/scores.query.js';
import { type Example, examples } from '../testing/examples.js';
import { answersOf, opened, ScoringForSpecs, submitted } from '../testing/published-by-surveys.js';
import { StartRehearsal, StartRehearsalHandler, startIn } from './start-rehearsal.handler.js';
import { findLines, findRehearsalResult, findRehearsals } from './rehearsals.query.js';

const model = 'diam-enterprise';
const shipped = findShippedModelVersion(model, '2019') as ModelVersion;

/** DIAM under another version name, in which stage 2 asks for nothing and one indicator has a new name. */
const issue = (version: string): ModelVersion => {
  const copy = JSON.parse(JSON.stringify(shipped).replaceAll('"specialist-entry-point"', '"entry-point"')) as {
    version: string;
    status: string;
    stages: { stage: number; criteria: unknown[] }[];
  };
  for (const rung of copy.stages) if (rung.stage === 3) rung.criteria = [];
  return { ...copy, version, status: 'draft' } as unknown as ModelVersion;
};
const facts = (version: string, checksum = `checksum of ${version}`) => ({
  model,
  version,
  checksum,
  content: issue(version) as never,
});
const draft = (version: string, checksum?: string) => publish(modelVersionSubmitted, facts(version, checksum));
const published = (version: string, correction: { reason: string } | null = null) =>
  publish(modelVersionPublished, {
    ...modelVersionPublished.example,
    ...facts(version),
    correction,
    content: { ...issue(version), status: 'published' } as never,
  });

describe('rehearsals', () => {
  let at: ScoringForSpecs;
  beforeAll(async () => {
    at = await ScoringForSpecs.start();
  });
  afterEach(() => expect(at.running.problems).toEqual([]));
  afterAll(() => at.stop());

  const all = examples();
  const example = (name: string): Example => all.find((one) => one.name === name) ?? (all[0] as Example);
  const known = (version: string) =>
    at.eventually(
      () => at.running.owner.query('SELECT FROM scoring.model_versions WHERE version = $1', [version]),
      ({ rowCount }) => (rowCount ?? 0) > 0 || at.running.problems.length > 0,
    );
  const start = async (version: string, mapping = {}): Promise<string> => {
    const id = randomUUID();
    const scope = scopeOf(programmeTenant, at.running.clock.now());
    const wanted = { model, version, former: '2019', mapping };
    await new StartRehearsalHandler(at.service).execute(new StartRehearsal(scope, id, wanted));
    return id;
  };
  const result = (id: string) => at.service.inProgramme((db) => findRehearsalResult(db, id));
  const ended = (id: string) =>
    at.eventually(
      () => result(id),
      (found) => found?.status !== 'running' || at.running.problems.length > 0,
    );
  const lines = async (id: string, view: RehearsalLinesQuery['view'] = 'all') =>
    (await at.service.inProgramme((db) => findLines(db, id, { view, limit: 500 }))).items;

  const answering = async (
    { areas, answers }: Example,
    facilityId = randomUUID() as string,
    version = '2019',
  ): Promise<string> => {
    const assessmentId = randomUUID();
    await at.receives(
      opened(assessmentId, areas, {
        facilityId,
        facilityName: `Hospital ${facilityId.slice(0, 4)}`,
        modelVersion: version,
      }),
      ...answersOf(assessmentId, answers),
      submitted(assessmentId),
    );
    await at.eventually(
      () => at.service.inTenant(scopeOf(), ({ db }) => findScore(db, someTenant, assessmentId)),
      (found) => (found?.upToDate === true && found.final) || at.running.problems.length > 0,
    );
    return assessmentId;
  };

  it('show for every facility the result of its latest answers under a draft, and which mail would go out', async () => {
    const [gaining, losing, twice] = [randomUUID() as string, randomUUID() as string, randomUUID() as string];
    await answering(example('stage-2-measures-in-one-area'), gaining);
    await answering(example('stage-7'), losing);
    await answering(example('stage-0'), twice);
    await answering(example('stage-1'), twice);
    await at.receives(draft('2027'));
    await known('2027');
    const id = await start('2027');
    expect(await ended(id)).toMatchObject({
      status: 'done',
      total: 3,
      seen: 3,
      counts: { gains: 0, loses: 2, stays: 1, newQuestions: 3 },
      indicators: [{ indicatorId: 'entry-point', facilities: 3 }],
    });

    const mapped = await start('2027', { 'entry-point': { from: 'specialist-entry-point' } });
    expect(await ended(mapped)).toMatchObject({ counts: { gains: 1, loses: 0, stays: 2, newQuestions: 0 } });
    expect(await lines(mapped, 'gains')).toMatchObject([
      {
        facilityId: gaining,
        from: { stage: 2 },
        to: { stage: 7 },
        toAnswer: [],
        mail: {
          subject: expect.stringMatching(/^“Hospital .*” has reached stage 7 of .+$/) as unknown,
          recipients: 'admin',
        },
      },
    ]);
    expect((await lines(mapped, 'stays')).map(({ mail }) => mail)).toEqual([null, null]);
    expect(await lines(mapped, 'new-questions')).toEqual([]);
  });

  it('send nothing and score nobody', async () => {
    const events = async () =>
      (await at.running.owner.query(`SELECT count(*) FROM scoring.events WHERE stream NOT LIKE 'rehearsal-%'`)).rows;
    const before = await events();
    await ended(await start('2027'));
    expect(await events()).toEqual(before);
  });

  it('are published when they start, and when they end or another one takes their place', async () => {
    const factsOf = async (...ids: string[]) =>
      (
        await at.running.owner.query<{ type: string; data: unknown }>(
          `SELECT type, data FROM scoring.feed WHERE type LIKE 'rehearsal-%' AND data::jsonb ->> 'rehearsalId' = ANY($1) ORDER BY position`,
          [ids],
        )
      ).rows;
    const [replaced, latest] = [randomUUID() as string, await start('2027')];
    await ended(latest);
    const whole = await at.eventually(
      () => factsOf(latest),
      (rows) => rows.length >= 2 || at.running.problems.length > 0,
    );
    expect(whole).toMatchObject([{ type: 'rehearsal-started.v1' }, { type: 'rehearsal-ended.v1' }]);
    const next = randomUUID() as string;
    await at.service.inTenant(scopeOf(programmeTenant, at.running.clock.now()), async (tx) => {
      await startIn(tx, replaced, 0, { model, version: '2027', former: '2019' });
      await startIn(tx, next, 0, { model, version: '2027', former: '2019' });
    });
    await ended(next);
    const both = await at.eventually(
      () => factsOf(replaced, next),
      (rows) => rows.length >= 4 || at.running.problems.length > 0,
    );
    expect(both.map(({ type, data }) => [type, typeof data === 'string' ? JSON.parse(data) : data])).toMatchObject([
      ['rehearsal-started.v1', { rehearsalId: replaced, model, version: '2027' }],
      ['rehearsal-ended.v1', { rehearsalId: replaced, model, version: '2027' }],
      ['rehearsal-started.v1', { rehearsalId: next }],
      ['rehearsal-ended.v1', { rehearsalId: next }],
    ]);
  });

  it('are outdated when the draft was submitted again', async () => {
    await at.receives(draft('2028'));
    await known('2028');
    const id = randomUUID();
    await at.service.inTenant(scopeOf(programmeTenant, at.running.clock.now()), async (tx) => {
      await startIn(tx, id, 0, { model, version: '2028', former: '2019' });
      await tx.db.updateTable('model_versions').set({ checksum: 'another' }).where('version', '=', '2028').execute();
    });
    expect(await ended(id)).toMatchObject({ status: 'outdated' });
  });

  it('walk through many facilities of many organizations in pages', async () => {
    const { areas, answers } = example('stage-1');
    const tenants = Array.from({ length: 150 }, () => randomUUID() as string);
    const facilities = Array.from({ length: 450 }, (_, i) => ({
      tenantId: tenants[i % tenants.length],
      id: randomUUID() as string,
    }));
    for (const { tenantId, id } of facilities) {
      await at.running.owner.query(
        `INSERT INTO scoring.assessments (tenant_id, id, facility_id, facility_name, model, model_version, service_areas) VALUES ($1, $2, $2, 'Many', $3, '2019', $4)`,
        [tenantId, id, model, JSON.stringify(areas)],
      );
      const rows = Object.entries(answers).flatMap(([unit, given]) =>
        Object.entries(given).map(([indicator, answer]) => ({ unit, indicator, answer })),
      );
      await at.running.owner.query(
        `INSERT INTO scoring.answers (tenant_id, assessment_id, unit_id, indicator_id, answer) SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::jsonb[])`,
        [
          tenantId,
          id,
          rows.map(({ unit }) => unit),
          rows.map(({ indicator }) => indicator),
          rows.map(({ answer }) => JSON.stringify(answer)),
        ],
      );
    }
    const found = await ended(await start('2027', { 'entry-point': { from: 'specialist-entry-point' } }));
    expect(found).toMatchObject({ status: 'done', total: 453, seen: 453, counts: { gains: 1, loses: 0, stays: 452 } });
  });

  it('replace former ones of the version, ended or under way, with all their lines', async () => {
    const linesOf = async (...ids: string[]) =>
      Number(
        (
          await at.running.owner.query<{ count: string }>(
            'SELECT count(*) FROM scoring.rehearsal_lines WHERE rehearsal_id = ANY($1)',
            [ids],
          )
        ).rows[0]?.count,
      );
    await at.receives(draft('2027.1'));
    await known('2027.1');
    const [former, other] = [await start('2027.1'), await start('2027')];
    await ended(former);
    await ended(other);
    const kept = await linesOf(other);
    expect([await linesOf(former), kept]).toEqual([453, 453]);
    const underWay = await start('2027.1');
    const latest = await start('2027.1');
    expect(await ended(latest)).toMatchObject({ status: 'done', seen: 453 });
    expect(
      await at.eventually(
        () => linesOf(former, underWay),
        (count) => count === 0 || at.running.problems.length > 0,
      ),
    ).toBe(0);
    expect(
      (await at.service.inProgramme((db) => findRehearsals(db, { model, version: '2027.1', limit: 20 }))).items.map(
        ({ id }) => id,
      ),
    ).toEqual([latest]);
    expect(await result(former)).toBeUndefined();
    expect([await linesOf(latest), await linesOf(other)]).toEqual([453, kept]);
  });

  it('leave historic results as they were when a correction is published', async () => {
    const finals = () => at.service.inTenant(scopeOf(), ({ db }) => recalculateFinals(db, someTenant));
    const before = await finals();
    expect(before.length).toBeGreaterThan(3);
    await at.receives(draft('2019.1'), published('2019.1', { reason: 'Stage 3 asked for too much.' }));
    await known('2019.1');
    const after = await finals();
    expect(after).toEqual(before);
    expect(after.map(({ recorded }) => recorded)).toEqual(after.map(({ now }) => now));
  });

  it('need no deployment for what comes after: an assessment on the published version is scored', async () => {
    await at.receives(draft('2029'), published('2029'));
    await known('2029');
    const assessmentId = await answering(example('stage-2-measures-in-one-area'), randomUUID(), '2029');
    const found = await at.service.inTenant(scopeOf(), ({ db }) => findScore(db, someTenant, assessmentId));
    expect(found).toMatchObject({ modelVersion: '2029', final: true, stage: 1, evaluation: { version: '2029' } });
  });
});
