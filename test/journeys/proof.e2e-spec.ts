import { bodyOf, seen } from '@cairn/api-client/api-client.js';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proof as proofBody, score as scoreBody, scoreHistory } from '@cairn/contracts/scoring/http/scores.js';
import { createPool } from '@cairn/platform/database/pool.js';
import { memoriesOf } from '@cairn/platform/feed/reaction.js';
import { rememberAgain } from '@cairn/platform/process/remember-again.js';
import type { Deployment } from '@cairn/testing/deployment.js';
import { everyService } from '../../apps/cli/src/every-service.js';
import { runCairn } from '../../apps/cli/src/run-cairn.js';
import * as story from '../../apps/standalone/src/demo/story.js';
import { until } from '../../apps/standalone/src/demo/until.js';
import { lineOf, type Told } from './line.js';
import { team, type Team } from './people.js';
import { startDemo } from './start-demo.js';

/** What the command line says of the same answers. */
const evaluatedOffline = async (input: unknown): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-answers-'));
  try {
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify(input));
    let out = '';
    const code = await runCairn(['evaluate', '--model', 'diam-enterprise', '--version', '2019', '--answers', file], {
      out: (text) => (out += text),
      err: (text) => (out += text),
    });
    expect({ code, out }).toEqual({ code: 0, out: expect.any(String) as unknown });
    return JSON.parse(out) as unknown;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe('the proof of a score', () => {
  let cairn: Deployment;
  let people: Team;
  let told: Told;
  let at: string;

  beforeAll(async () => {
    cairn = await startDemo('one process');
    people = await team(cairn.url);
    const line = lineOf(people, 'Proven');
    for (const { name, take } of line.steps) {
      await take();
      if (name === 'the stage so far is known') break;
    }
    told = line.told;
    at = `/api/scoring/${told.organization}/assessments/${told.assessment.id}`;
  });
  afterAll(() => cairn?.stop());

  const now = async (): Promise<string> => (await bodyOf(people.admin.api.GET('/api/demo/clock'))).now;
  const text = async (path: string): Promise<string> => (await people.admin.http.get(`${at}/${path}`)).text;
  const proofOf = async (query = '') => proofBody.parse(JSON.parse(await text(`proof${query}`)));

  it('is, to the letter, what the command line says of the same answers', async () => {
    await until('everything to be remembered', async () =>
      (await proofOf()).evaluation?.['stage'] === 6 ? true : undefined,
    );
    const { evaluation, sources } = await proofOf();
    const answers: Record<string, Record<string, unknown>> = {};
    for (const { unitId, indicatorId, answer } of sources) if (answer) (answers[unitId] ??= {})[indicatorId] = answer;
    const areas = told.assessment.serviceAreas.map(({ id, kind, name }) => ({ id, kind, name }));
    expect(JSON.stringify(await evaluatedOffline({ areas, answers }))).toBe(JSON.stringify(evaluation));
  });

  it('names who answered when, and with which evidence', async () => {
    await story.attachLink(
      people.contributor,
      told.organization,
      told.assessment.id,
      'emr-in-use',
      'Overview',
      'https://aurora.example/emr',
    );
    const source = await until('the evidence', async () =>
      (await proofOf()).sources.find(
        ({ indicatorId, evidence }) => indicatorId === 'emr-in-use' && evidence.length > 0,
      ),
    );
    const { answers, evidence } = await story.readAssessment(people.admin, told.organization, told.assessment.id);
    const { people: named } = await proofOf();
    const answer = answers.find(({ indicatorId }) => indicatorId === 'emr-in-use');
    expect(source).toMatchObject({ answer: answer?.answer, answeredAt: answer?.at, evidence: [evidence[0]?.id] });
    expect(named.find(({ id }) => id === source.answeredBy)?.name).toBe(answer?.by);
  });

  it('of a past moment stays as it was after later answers, a rebuild of what was remembered, and a clock that moved', async () => {
    const moment = await now();
    const before = await Promise.all(['score', 'proof'].map((path) => text(`${path}?asOf=${moment}`)));
    expect(scoreBody.parse(JSON.parse(before[0] ?? ''))).toMatchObject({ stage: 6, final: false, asOf: moment });
    await people.admin.api.POST('/api/demo/clock', { body: { advance: 'P1M' } });
    await people.contributor.api.PUT(
      '/api/surveys/{organizationId}/assessments/{assessmentId}/answers/{unitId}/{indicatorId}',
      {
        params: {
          path: {
            organizationId: told.organization,
            assessmentId: told.assessment.id,
            unitId: 'facility',
            indicatorId: 'outside-import',
          },
          header: seen(1),
        },
        body: { value: false },
      },
    );
    await story.scoreOf(
      people.admin,
      told.organization,
      told.assessment.id,
      ({ stage, upToDate }) => upToDate && stage !== null && stage < 6,
    );
    expect(await Promise.all(['score', 'proof'].map((path) => text(`${path}?asOf=${moment}`)))).toEqual(before);

    const owner = createPool(cairn.databaseUrl, 1);
    const scoring = everyService.find(({ name }) => name === 'scoring');
    for (const memory of memoriesOf(scoring?.reactions ?? [])) if (scoring) await rememberAgain(owner, scoring, memory);
    await owner.end();
    const again = () => Promise.all(['score', 'proof'].map((path) => text(`${path}?asOf=${moment}`)));
    await until('the history to be filled again', async () =>
      JSON.stringify(await again()) === JSON.stringify(before) ? true : undefined,
    );
    expect(await proofOf()).toMatchObject({ evaluation: { stage: expect.any(Number) as unknown } });
  });

  it('has a history of every result, oldest first', async () => {
    const changes = scoreHistory.parse(JSON.parse(await text('history')));
    expect(changes.length).toBeGreaterThan(2);
    expect([...changes].sort((a, b) => (a.at < b.at ? -1 : 1))).toEqual(changes);
    expect(changes.at(-1)).toMatchObject({ from: 6, final: false });
  });

  it("is nobody else's", async () => {
    for (const path of ['proof', 'history', `score?asOf=${await now()}`])
      expect((await people.lead.http.get(`${at.replace(told.organization, randomUUID())}/${path}`)).status).toBe(404);
  });
});
