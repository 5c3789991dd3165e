import { randomUUID } from 'node:crypto';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { evidenceAttached } from '@cairn/contracts/surveys/events/evidence-attached.v1.js';
import { evidenceRemoved } from '@cairn/contracts/surveys/events/evidence-removed.v1.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import type { Service } from '@cairn/platform/service/service.js';
import {
  otherTenant,
  RunningServices,
  scopeOf,
  somePerson,
  someTenant,
} from '@cairn/platform/testing/running-services.js';
import fc from 'fast-check';
import { calculateIn } from '../score/calculate-score.job.js';
import { findScore } from '../score/scores.query.js';
import { scores } from '../score/scores.projection.js';
import { scoreStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { examples } from '../testing/examples.js';
import { handToScoring } from '../testing/hand-to-scoring.js';
import { findProof, findScoreAsOf } from './proof.query.js';
import { scoreHistory } from './score-history.js';

const model = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;
const radiology = { id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' };
const minute = (n: number): string => new Date(Date.UTC(2027, 2, 1, 0, n)).toISOString();

describe('the past of an assessment', () => {
  let running: RunningServices;
  let service: Service<ScoringTables>;
  beforeAll(async () => {
    running = await RunningServices.prepare(scoring);
    service = running.service(scoring);
  });
  afterAll(() => running.stop());

  const opened = async (): Promise<string> => {
    const assessmentId = randomUUID();
    await handToScoring(service, assessmentOpened, {
      ...assessmentOpened.example,
      assessmentId,
      serviceAreas: [radiology],
    });
    return assessmentId;
  };
  const answer = (
    assessmentId: string,
    unitId: string,
    answers: Readonly<Record<string, Answer | null>>,
    answeredAt?: string,
  ) =>
    handToScoring(service, answersChanged, {
      assessmentId,
      unitId,
      answers,
      ...(answeredAt && { answeredBy: somePerson, answeredAt }),
    });
  const asOf = (assessmentId: string, moment: string) =>
    service.inTenant(scopeOf(), ({ db }) => findScoreAsOf(db, someTenant, assessmentId, moment));
  const proofAsOf = (assessmentId: string, moment: string) =>
    service.inTenant(scopeOf(), ({ db }) => findProof(db, someTenant, assessmentId, moment));
  const live = async (assessmentId: string) => {
    await service.inTenant(scopeOf(), (tx) => calculateIn(tx, assessmentId));
    return service.inTenant(scopeOf(), ({ db }) => findScore(db, someTenant, assessmentId));
  };
  const text = async (assessmentId: string, moment: string): Promise<string> =>
    JSON.stringify([await asOf(assessmentId, moment), await proofAsOf(assessmentId, moment)]);

  const given = (indicators: readonly ModelVersion['indicators'][number][], unitId: string) =>
    fc.constantFrom(...indicators).chain(({ id, answer: kind }) =>
      fc
        .oneof(
          fc.constant(null),
          fc.constant({ notApplicable: 'none here' }),
          fc.constant({
            value:
              kind.kind === 'yes-no'
                ? true
                : kind.kind === 'choice'
                  ? (kind.options.at(-1) ?? '')
                  : kind.kind === 'percentage'
                    ? { percent: 90, basis: kind.bases[0] ?? '' }
                    : 3,
          }),
        )
        .map((answer) => ({ unitId, answers: { [id]: answer } })),
    );
  const asked = (by: 'facility' | 'service-area') => model.indicators.filter(({ askedOf }) => askedOf === by);
  const change = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.oneof(given(asked('facility'), 'facility'), given(asked('service-area'), radiology.id)),
    },
    { weight: 1, arbitrary: fc.constantFrom('submitted', 'reopened') },
  );

  it('is, up to now, what the live evaluation says; and no moment of it ever changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 25 }), async (changes) => {
        const assessmentId = await opened();
        const seen: string[] = [];
        for (const [n, one] of changes.entries()) {
          if (one === 'submitted')
            await handToScoring(service, assessmentSubmitted, {
              ...assessmentSubmitted.example,
              assessmentId,
              submittedAt: minute(n),
            });
          else if (one === 'reopened')
            await handToScoring(service, assessmentReopened, {
              ...assessmentReopened.example,
              assessmentId,
              reopenedAt: minute(n),
            });
          else await answer(assessmentId, one.unitId, one.answers, minute(n));
          seen.push(await text(assessmentId, minute(n)));
          const [now, then] = [await live(assessmentId), await asOf(assessmentId, minute(n))];
          if (then?.stage === null) continue;
          expect(JSON.stringify(then?.evaluation)).toBe(JSON.stringify(now?.evaluation));
          expect([then?.stage, then?.score, then?.final]).toEqual([now?.stage, now?.score, now?.final]);
        }
        for (const [n, before] of seen.entries()) expect(await text(assessmentId, minute(n))).toBe(before);
      }),
      { numRuns: 25 },
    );
  });

  it('can be looked at exactly as each result was, however late that was calculated', async () => {
    const { areas, answers } = examples().find(({ name }) => name === 'stage-5-exchange') ?? { areas: [], answers: {} };
    const handfuls = Object.entries(answers).flatMap(([unitId, given]) => {
      const entries = Object.entries(given);
      return Array.from({ length: Math.ceil(entries.length / 6) }, (_, n) => ({
        unitId,
        given: Object.fromEntries(entries.slice(n * 6, n * 6 + 6)),
      }));
    });
    const order = fc.shuffledSubarray(handfuls, { minLength: handfuls.length, maxLength: handfuls.length });
    await fc.assert(
      fc.asyncProperty(order, fc.infiniteStream(fc.boolean()), async (steps, calculated) => {
        const assessmentId = randomUUID();
        const calculate = (n: number) =>
          service.inTenant(scopeOf(someTenant, minute(n)), (tx) => calculateIn(tx, assessmentId));
        await handToScoring(
          service,
          assessmentOpened,
          {
            ...assessmentOpened.example,
            assessmentId,
            serviceAreas: areas.map(({ id, kind, name }) => ({ id, kind, name: name ?? kind })),
          },
          { recordedAt: minute(0) },
        );
        for (const [n, { unitId, given }] of steps.entries()) {
          await answer(assessmentId, unitId, given, minute(n + 1));
          if (calculated.next().value) await calculate(n + 2);
        }
        await handToScoring(service, assessmentSubmitted, {
          ...assessmentSubmitted.example,
          assessmentId,
          submittedAt: minute(100),
        });
        await calculate(200);
        await handToScoring(service, assessmentReopened, {
          ...assessmentReopened.example,
          assessmentId,
          reopenedAt: minute(300),
        });
        await calculate(400);
        const history = await service.inTenant(scopeOf(), async (tx) =>
          scoreHistory(await tx.history(scoreStream, assessmentId)),
        );
        expect(history.length).toBeGreaterThan(2);
        for (const { asOf: moment, stage, score, final } of history) {
          const then = await asOf(assessmentId, moment);
          expect([then?.stage ?? 0, then?.score ?? 0, then?.final]).toEqual([stage, score, final]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('stays what it was after later answers, a rebuild and a clock that moved', async () => {
    const { areas, answers, stage } = examples().find(({ name }) => name === 'stage-5-exchange') ?? {
      areas: [],
      answers: {},
      stage: -1,
    };
    const assessmentId = randomUUID();
    await handToScoring(service, assessmentOpened, {
      ...assessmentOpened.example,
      assessmentId,
      serviceAreas: areas.map(({ id, kind, name }) => ({ id, kind, name: name ?? kind })),
    });
    for (const [unitId, given] of Object.entries(answers)) await answer(assessmentId, unitId, given, minute(10));
    await live(assessmentId);
    const before = await text(assessmentId, minute(20));
    expect(JSON.parse(before)).toMatchObject([
      { stage, calculatedAt: minute(10), asOf: minute(20) },
      { submittedAt: null },
    ]);
    for (const [unitId, given] of Object.entries(answers))
      await answer(assessmentId, unitId, Object.fromEntries(Object.keys(given).map((id) => [id, null])), minute(30));
    await handToScoring(service, assessmentSubmitted, {
      ...assessmentSubmitted.example,
      assessmentId,
      submittedAt: minute(31),
    });
    expect(await live(assessmentId)).toMatchObject({ stage: 0, final: true });
    await rebuild(running.owner, scoring, scores as never);
    running.clock.set('2031-01-01T00:00:00.000Z');
    expect(await text(assessmentId, minute(20))).toBe(before);
    expect(await asOf(assessmentId, minute(40))).toMatchObject({ stage: 0, final: true });
    running.clock.set('2027-03-09T06:00:00.000Z');
  });

  it('has no result before anything was answered, and includes the very moment of an answer', async () => {
    const assessmentId = await opened();
    await answer(assessmentId, 'facility', { 'emr-in-use': { value: true } }, minute(10));
    expect(await asOf(assessmentId, new Date(Date.parse(minute(10)) - 1).toISOString())).toMatchObject({
      stage: null,
      score: null,
      evaluation: null,
      calculatedAt: null,
      final: false,
    });
    expect(await asOf(assessmentId, minute(10))).toMatchObject({ stage: 0, calculatedAt: minute(10) });
  });

  it('knows who answered, when, and with which evidence, at every moment of it', async () => {
    const assessmentId = await opened();
    const evidenceId = randomUUID();
    const place = { unitId: 'facility', indicatorId: 'emr-in-use' };
    await handToScoring(service, evidenceAttached, {
      ...evidenceAttached.example,
      assessmentId,
      ...place,
      evidenceId,
      attachedAt: minute(5),
    });
    await answer(assessmentId, 'facility', { 'emr-in-use': { value: true } }, minute(10));
    await handToScoring(service, evidenceRemoved, {
      ...evidenceRemoved.example,
      assessmentId,
      evidenceId,
      removedAt: minute(20),
    });
    await answer(assessmentId, 'facility', { 'emr-in-use': null }, minute(30));
    const unanswered = { ...place, answer: null, answeredBy: null, answeredAt: null };
    const answered = { ...place, answer: { value: true }, answeredBy: somePerson, answeredAt: minute(10) };
    for (const [n, source] of [
      [5, { ...unanswered, evidence: [evidenceId] }],
      [10, { ...answered, evidence: [evidenceId] }],
      [20, { ...answered, evidence: [] }],
    ] as const)
      expect((await proofAsOf(assessmentId, minute(n)))?.sources).toEqual([source]);
    expect((await proofAsOf(assessmentId, minute(30)))?.sources).toEqual([
      { ...unanswered, answeredBy: somePerson, answeredAt: minute(30), evidence: [] },
    ]);
  });

  it('follows the order of the facts when a clock was set back between two answers', async () => {
    const assessmentId = await opened();
    await answer(assessmentId, 'facility', { 'emr-in-use': { value: true } }, minute(10));
    await answer(assessmentId, 'facility', { 'emr-in-use': { value: false } }, minute(5));
    expect((await proofAsOf(assessmentId, minute(20)))?.sources).toMatchObject([{ answer: { value: false } }]);
  });

  it('dates a fact without a time of its own by when it was recorded, and names no author', async () => {
    const assessmentId = await opened();
    await handToScoring(
      service,
      answersChanged,
      { assessmentId, unitId: 'facility', answers: { 'emr-in-use': { value: true } } },
      { recordedAt: minute(7) },
    );
    expect((await proofAsOf(assessmentId, minute(8)))?.sources).toMatchObject([
      { answeredBy: null, answeredAt: minute(7) },
    ]);
    expect((await asOf(assessmentId, minute(6)))?.stage).toBeNull();
  });

  it('takes a fact that comes twice once', async () => {
    const assessmentId = await opened();
    const fact = {
      id: randomUUID(),
      tenantId: someTenant,
      position: '900001',
      recordedAt: minute(1),
      data: answersChanged.schema.parse({ ...answersChanged.example, assessmentId }) as never,
    };
    for (let times = 0; times < 2; times += 1)
      await service.inTenant(scopeOf(), async (tx) => {
        for (const { react, on } of scoring.reactions) if (on.type === answersChanged.type) await react(fact, tx);
      });
    const { rows } = await running.owner.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM scoring.answer_changes WHERE assessment_id = $1',
      [assessmentId],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('is not there for another organization', async () => {
    const assessmentId = await opened();
    expect(
      await service.inTenant(scopeOf(otherTenant), ({ db }) => findProof(db, otherTenant, assessmentId, minute(0))),
    ).toBeUndefined();
  });
});
