import { Service } from '@cairn/platform/service/service.js';
import { RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { findAnswers } from '../answers/answers.query.js';
import { surveys } from '../surveys.service.js';
import { type SurveysService, anAssessment, answerIn, completeAnswers } from '../testing/an-assessment.js';

describe('answers on PostgreSQL', () => {
  let running: RunningServices;
  let service: SurveysService;
  beforeAll(async () => {
    running = await RunningServices.prepare(surveys);
    service = running.service(surveys);
  });
  afterAll(() => running.stop());

  const answers = (assessmentId: string) =>
    service.inTenant(scopeOf(), ({ db }) => findAnswers(db, someTenant, assessmentId));
  const reasons = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
    outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as { code: string }] : []));

  it('lets one of 64 simultaneous edits of one answer win, and shows the others the current answer', async () => {
    const { assessmentId } = await anAssessment(service);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 64 }, (_, n) => answerIn(service, assessmentId, 'facility', 'registry-count', n)),
    );
    const refused = reasons(outcomes);
    expect(refused).toHaveLength(63);
    const [kept] = await answers(assessmentId);
    expect(kept).toMatchObject({
      version: 1,
      answer: { value: outcomes.findIndex(({ status }) => status === 'fulfilled') },
    });
    for (const reason of refused)
      expect(reason).toMatchObject({
        code: 'changed-meanwhile',
        details: { current: { answer: kept?.answer, version: 1 } },
      });
  });

  it('keeps all simultaneous edits of different indicators of one survey', async () => {
    const { assessmentId } = await anAssessment(service);
    const edits = completeAnswers([]);
    expect(edits.length).toBeGreaterThan(50);
    const outcomes = await Promise.allSettled(
      edits.map(({ unitId, indicatorId, value }) => answerIn(service, assessmentId, unitId, indicatorId, value)),
    );
    expect(reasons(outcomes)).toEqual([]);
    expect(await answers(assessmentId)).toHaveLength(edits.length);
  });

  it('takes five statements between BEGIN and COMMIT, and reads one event of a long stream', async () => {
    const { assessmentId } = await anAssessment(service);
    const client = await service.pool.connect();
    const sent: { readonly text: string; rows?: number }[] = [];
    const query = client.query.bind(client) as unknown as (statement: unknown) => Promise<{ rowCount: number }>;
    const listening = Object.assign(Object.create(client) as typeof client, {
      release: () => undefined,
      query: async (statement: string | { readonly text: string }) => {
        const one: (typeof sent)[number] = { text: typeof statement === 'string' ? statement : statement.text };
        sent.push(one);
        const answer = await query(statement);
        one.rows = answer.rowCount;
        return answer;
      },
    });
    const pool = { connect: () => Promise.resolve(listening) } as unknown as typeof service.pool;
    const counted = new Service(surveys, pool, running.clock, running.wakeups, running.config);
    for (let seen = 0; seen < 40; seen += 1)
      await answerIn(counted, assessmentId, 'facility', 'registry-count', seen, seen);
    sent.splice(0);
    await answerIn(counted, assessmentId, 'facility', 'parameters-clinical', true);
    client.release();
    expect(sent.map(({ text }) => text.split(/ [("]|;| WHERE/)[0])).toEqual([
      'BEGIN',
      'SELECT id, version, type, schema_version, data, meta FROM events',
      'INSERT INTO events',
      'INSERT INTO outbox',
      'insert into',
      'update',
      'COMMIT',
    ]);
    expect(sent[1]?.rows).toBe(1);
  });

  it('counts the versions of an answer as its survey does', async () => {
    const { assessmentId } = await anAssessment(service);
    for (const [n, value] of [true, true, false, true].entries()) {
      const [current] = await answers(assessmentId);
      await answerIn(service, assessmentId, 'facility', 'emr-in-use', value, current?.version ?? 0);
      expect((await answers(assessmentId))[0]?.version).toBe([1, 1, 2, 3][n]);
    }
  });
});
