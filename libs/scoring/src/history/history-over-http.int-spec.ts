import { randomUUID } from 'node:crypto';
import { proof, score, scoreHistory } from '@cairn/contracts/scoring/http/scores.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { calculateIn } from '../score/calculate-score.job.js';
import { ScoringModule } from '../scoring.module.js';
import { scoring } from '../scoring.service.js';
import { examples } from '../testing/examples.js';
import { handToScoring } from '../testing/hand-to-scoring.js';

const { areas, answers } = examples().find(({ name }) => name === 'stage-7') ?? { areas: [], answers: {} };
const [opening, earlier, later] = ['2026-03-03T08:00:00.000Z', '2026-03-03T09:00:00.000Z', '2026-03-05T09:00:00.000Z'];

describe('the past over HTTP', () => {
  let http: OverHttp;
  let reader: string;
  let at: string;
  beforeAll(async () => {
    http = await OverHttp.start([ScoringModule]);
    reader = await http.person('reader', 'reader', someTenant);
    await http.person('stranger', 'admin', otherTenant);
    for (const role of ['manager', 'analyst', 'scheduler', 'validator'] as const) await http.person(role, role);
    const assessmentId = randomUUID();
    at = `/api/scoring/${someTenant}/assessments/${assessmentId}`;
    const service = http.service(scoring);
    const opened = {
      ...assessmentOpened.example,
      assessmentId,
      serviceAreas: areas.map(({ id, kind, name }) => ({ id, kind, name: name ?? kind })),
    };
    await handToScoring(service, assessmentOpened, opened, { recordedAt: opening });
    const answered = (unitId: string, given: Readonly<Record<string, Answer>>, recordedAt: string) => ({
      assessmentId,
      unitId,
      answers: given,
      answeredBy: reader,
      answeredAt: recordedAt,
    });
    // All at one moment: the last of them is calculated later than the others.
    for (const [unitId, given] of Object.entries(answers))
      await handToScoring(service, answersChanged, answered(unitId, given, earlier), { recordedAt: opening });
    await service.inTenant(scopeOf(someTenant, earlier), (tx) => calculateIn(tx, assessmentId));
    const changed = answered('facility', { 'emr-in-use': { value: false } }, later);
    await handToScoring(service, answersChanged, changed, { recordedAt: later });
  });
  afterAll(() => http.stop());

  const get = async (path: string, as = 'reader') => http.as(as).get(`${at}/${path}`);

  it('is a score and a proof of any moment, the same however often it is asked for', async () => {
    const then = score.parse((await get(`score?asOf=${earlier}`)).body);
    expect(then).toMatchObject({ stage: 7, asOf: earlier, calculatedAt: earlier, version: 0, upToDate: true });
    const why = proof.parse((await get(`proof?asOf=${earlier}`)).body);
    expect(why.evaluation).toEqual(then.evaluation);
    expect(why.people).toEqual([{ id: reader, name: 'reader' }]);
    expect(why.sources.find(({ indicatorId }) => indicatorId === 'emr-in-use')).toMatchObject({
      unitId: 'facility',
      answer: { value: true },
      answeredBy: reader,
      answeredAt: earlier,
    });
    expect((await get(`proof?asOf=${earlier}`)).body).toEqual(why);
    expect(score.parse((await get('score?asOf=2026-03-01T00:00:00Z')).body)).toMatchObject({
      stage: null,
      evaluation: null,
    });
  });

  it('is the present where no moment is named', async () => {
    const now = score.parse((await get('score')).body);
    const why = proof.parse((await get('proof')).body);
    expect(why.evaluation).toEqual(now.evaluation);
    expect(why.sources.find(({ indicatorId }) => indicatorId === 'emr-in-use')).toMatchObject({
      answer: { value: false },
      answeredAt: later,
    });
    expect(now.asOf).toBeUndefined();
  });

  it('is a list of results and stages', async () => {
    const changes = scoreHistory.parse((await get('history')).body);
    expect(changes.map(({ at: moment, stage, from }) => [moment, stage, from])).toEqual([
      [opening, 0, null],
      [earlier, 7, 0],
      [later, expect.any(Number), 7],
    ]);
  });

  it.each([
    ['a word', 'yesterday'],
    ['a day', '2026-03-03'],
    ['a moment to come', '2999-01-01T00:00:00Z'],
    ['a moment before there was anything', '0000-01-01T00:00:00Z'],
    ['nothing', ''],
    ['two moments', `${earlier}&asOf=${later}`],
    ['a NUL byte', '%00'],
    ['five thousand letters', 'x'.repeat(5000)],
  ])('is refused for %s instead of a moment, naming the field', async (_, moment) => {
    for (const path of ['score', 'proof'])
      expect(await get(`${path}?asOf=${moment}`)).toMatchObject({
        status: 422,
        body: {
          code: 'invalid-input',
          issues: expect.arrayContaining([
            expect.objectContaining({ path: expect.stringMatching(/asOf/) as unknown }),
          ]) as unknown,
        },
      });
  });

  it('is for members and staff', async () => {
    for (const path of [`proof?asOf=${earlier}`, 'proof', 'history', `score?asOf=${earlier}`]) {
      for (const as of ['reader', 'manager', 'analyst', 'scheduler']) expect((await get(path, as)).status).toBe(200);
      for (const as of ['stranger', 'validator']) expect((await get(path, as)).status).toBe(404);
      expect((await get(path, 'guest')).status).toBe(401);
      expect(
        (await http.as('reader').get(`/api/scoring/${someTenant}/assessments/${randomUUID()}/${path}`)).body,
      ).toMatchObject({ status: 404, code: 'assessment-not-found' });
      expect((await http.as('stranger').get(`${at.replace(someTenant, otherTenant)}/${path}`)).status).toBe(404);
    }
  });
});
