import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type LiveScore, liveScore, score, scores } from '@cairn/contracts/scoring/http/scores.js';
import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { calculateWhenAnswersChanged } from './inbox/calculate-score-when-answers-changed.reaction.js';
import { rememberAssessment } from './inbox/remember-assessment-when-opened.reaction.js';
import { calculateIn } from './score/calculate-score.job.js';
import { ScoringModule } from './scoring.module.js';
import { scoring } from './scoring.service.js';
import type { ScoringTables } from './scoring.tables.js';
import { examples } from './testing/examples.js';

const staff = ['manager', 'analyst', 'scheduler'] as const;

describe('scores over HTTP', () => {
  let http: OverHttp;
  beforeAll(async () => {
    http = await OverHttp.start([ScoringModule]);
    await http.person('reader', 'reader', someTenant);
    await http.person('stranger', 'admin', otherTenant);
    for (const role of [...staff, 'validator'] as const) await http.person(role, role);
  });
  afterAll(() => http.stop());

  let seconds = 0;
  /** Each a second after the one before. */
  const inTenant = (work: (tx: Transaction<ScoringTables>) => Promise<void>) =>
    http
      .service(scoring)
      .inTenant(scopeOf(someTenant, new Date(Date.UTC(2027, 2, 9, 6) + 1000 * (seconds += 1)).toISOString()), work);
  const { areas, answers } = examples().find(({ name }) => name === 'stage-7') ?? { areas: [], answers: {} };
  const fact = (data: unknown) => ({ id: randomUUID(), tenantId: someTenant, data }) as never;
  const opened = async (changes: object = {}) => {
    const assessmentId = randomUUID();
    await inTenant((tx) =>
      rememberAssessment.react(
        fact({ ...assessmentOpened.example, assessmentId, serviceAreas: areas, ...changes }),
        tx,
      ),
    );
    return { assessmentId, at: `/api/scoring/${someTenant}/assessments/${assessmentId}/score` };
  };
  const answerAll = async (assessmentId: string) => {
    for (const [unitId, given] of Object.entries(answers)) {
      await inTenant((tx) =>
        calculateWhenAnswersChanged.react(
          fact(answersChanged.schema.parse({ assessmentId, unitId, answers: given })),
          tx,
        ),
      );
    }
  };
  const calculate = (assessmentId: string) => inTenant((tx) => calculateIn(tx, assessmentId));

  it('has no stage until its model version has arrived, and is left to a job that retries', async () => {
    const { assessmentId, at } = await opened({ modelVersion: '2099' });
    expect(score.parse((await http.as('reader').get(at)).body)).toMatchObject({
      stage: null,
      evaluation: null,
      upToDate: false,
      version: 0,
    });
    const { rows } = await http.owner.query('SELECT job FROM scoring.due_jobs WHERE key = $1', [assessmentId]);
    expect(rows).toEqual([{ job: 'calculate-score' }]);
    await expect(calculate(assessmentId)).rejects.toThrow('diam-enterprise 2099 is pinned by an assessment');
  });

  it('has the whole proof', async () => {
    const { assessmentId, at } = await opened();
    await answerAll(assessmentId);
    const { body } = await http.as('analyst').get(at);
    expect(score.parse(body)).toMatchObject({
      stage: 7,
      final: false,
      upToDate: true,
      model: 'diam-enterprise',
      evaluation: { stage: 7, nextStage: null },
    });
  });

  it('says that it misses something while a fact of the organization waits', async () => {
    const { assessmentId, at } = await opened();
    const misses = async () => score.parse((await http.as('reader').get(at)).body).missesFacts;
    await calculate(assessmentId);
    expect(await misses()).toBe(false);
    for (const tenant of [otherTenant, someTenant])
      await http.owner.query(
        `INSERT INTO scoring.parked (tenant_id, subscription, position, event_id, error) VALUES ($1, 'surveys', 9999, gen_random_uuid(), 'no space left')`,
        [tenant],
      );
    expect(await misses()).toBe(true);
    await http.owner.query('DELETE FROM scoring.parked WHERE tenant_id = $1', [someTenant]);
    expect(await misses()).toBe(false);
  });

  it('is for members and staff', async () => {
    const { assessmentId, at } = await opened();
    for (const as of ['stranger', 'validator'])
      for (const path of [at, `${at}/live`]) expect((await http.as(as).get(path)).status).toBe(404);
    expect((await http.as('guest').get(at)).status).toBe(401);
    expect((await http.as('stranger').get(at.replace(someTenant, otherTenant))).status).toBe(404);
    expect((await http.as('reader').get(at.replace(assessmentId, randomUUID()))).status).toBe(404);
    for (const as of staff) {
      for (const path of ['/api/scoring/desk/scores', `/api/scoring/${someTenant}/scores`]) {
        expect(scores.parse((await http.as(as).get(path)).body).items.map((one) => one.assessmentId)).toContain(
          assessmentId,
        );
      }
    }
    expect((await http.as('reader').get('/api/scoring/desk/scores')).status).toBe(403);
  });

  it('is sent live, as it is and whenever it changes: the stage and what has changed, without the proof', async () => {
    const { assessmentId, at } = await opened();
    const messages = await listen(http, at);
    expect(await messages.next()).toMatchObject({ stage: 0, upToDate: true, changed: {} });
    await answerAll(assessmentId);
    const reached = await messages.until(({ stage }) => stage === 7);
    expect(reached).toMatchObject({ upToDate: true });
    expect(Object.values(reached.changed)).toContain('met');
    expect(JSON.stringify(reached)).not.toContain('evaluation');
    messages.close();
  });

  it('is calculated with the answer itself, so that nobody reads a score that lags behind', async () => {
    const { assessmentId, at } = await opened();
    expect(score.parse((await http.as('reader').get(at)).body)).toMatchObject({ stage: 0, upToDate: true });
    await answerAll(assessmentId);
    expect(score.parse((await http.as('reader').get(at)).body)).toMatchObject({ stage: 7, upToDate: true });
  });
});

const listen = async (http: OverHttp, at: string) => {
  const live = http.as('reader').get(`${at}/live`).accept('text/event-stream');
  /** A response that does not end is read as it comes. */
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    live.parse((response: unknown) => resolve(response as IncomingMessage)).end((error) => reject(error as Error));
  });
  expect(stream.headers['content-type']).toContain('text/event-stream');
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const decoder = new TextDecoder();
  const waiting: LiveScore[] = [];
  let text = '';
  const next = async (): Promise<LiveScore> => {
    while (waiting.length === 0) {
      const { value, done } = await chunks.next();
      if (done) throw new Error('The stream has ended.');
      const events = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events)
        if (event.includes('event: message'))
          waiting.push(liveScore.parse(JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '')));
    }
    return waiting.shift() as LiveScore;
  };
  const until = async (fits: (score: LiveScore) => boolean): Promise<LiveScore> => {
    for (;;) {
      const one = await next();
      if (fits(one)) return one;
    }
  };
  return { next, until, close: () => stream.destroy() };
};
