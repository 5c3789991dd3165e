import { indicatorsAssigned } from '@cairn/contracts/surveys/events/indicators-assigned.v1.js';
import { randomUUID } from 'node:crypto';
import type { Page } from '@cairn/contracts/page.js';
import type { Assessment, AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { GivenAnswer, Note } from '@cairn/contracts/surveys/http/teamwork.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { visitTeams } from '../inbox/visit-teams.reaction.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { SurveysModule } from '../surveys.module.js';
import { surveys } from '../surveys.service.js';
import { anAssessment, learn } from '../testing/an-assessment.js';

const refusedTexts = [
  ['nothing', ''],
  ['blanks', '  \n '],
  ['1,001 characters', 'x'.repeat(1001)],
  ['a NUL', 'a\u0000b'],
  ['half a character', 'a\ud800b'],
  ['a number', 7],
] as const;

describe('teamwork on a survey', () => {
  let http: OverHttp;
  const ids: Record<string, string> = {};
  let assessmentId: string;
  let areas: string[];
  beforeAll(async () => {
    http = await OverHttp.start([SurveysModule]);
    for (const [name, role] of [
      ['ada', 'admin'],
      ['ben', 'contributor'],
      ['cleo', 'contributor'],
      ['rea', 'reader'],
    ] as const)
      ids[name] = await http.person(name, role, someTenant);
    ids['stranger'] = await http.person('stranger', 'admin', otherTenant);
    for (const role of ['manager', 'validator'] as const) ids[role] = await http.person(role, role);
  });
  beforeEach(async () => {
    ({ assessmentId, areas } = await anAssessment(http.service(surveys)));
  });
  afterAll(() => http.stop());

  const at = (rest = '', tenant = someTenant) => `/api/surveys/${tenant}/assessments/${assessmentId}${rest}`;
  const row = (rest: string, indicator = 'facility/emr-in-use') => at(`/indicators/${indicator}/${rest}`);
  const put = (as: string, path: string, body: object, headers = {}) => http.as(as).put(path).set(headers).send(body);
  const assign = (name: string | null, path = row('assignee'), as = 'ada') =>
    put(as, path, { personId: name && ids[name] });
  const flag = (flagged: boolean, as = 'ben') => put(as, row('flag'), { flagged });
  const write = (text: unknown, as = 'ben', headers = {}) => http.as(as).post(row('notes')).set(headers).send({ text });
  const answer = (as: string, body: object, version: number, indicator = 'facility/emr-in-use') =>
    put(as, at(`/answers/${indicator}`), body, { 'if-match': `"${version}"` });
  const read = async <T>(as: string, path: string): Promise<T> => (await http.as(as).get(path)).body as T;
  const teamwork = async (as: string) => (await read<Assessment>(as, at())).teamwork;
  const theRow = async (as: string) =>
    (await teamwork(as))?.find(({ unitId, indicatorId }) => unitId === 'facility' && indicatorId === 'emr-in-use');
  const sectionPath = (section: string) => at(`/sections/${section}/assignee`);
  /** A section that asks something of the facility and something of service areas. */
  const sectionOfAll = async (): Promise<string> => {
    const { sections, indicators } = await read<ModelVersion>('ada', '/api/surveys/models/diam-enterprise/2019');
    const asks = (ids: readonly string[], who: string) =>
      indicators.some(({ id, askedOf }) => askedOf === who && ids.includes(id));
    return (
      sections.find((section) => asks(section.indicators, 'facility') && asks(section.indicators, 'service-area'))
        ?.id ?? ''
    );
  };
  const close = (service = http.service(surveys)) =>
    service.execute(
      { tenantId: someTenant, meta: { at: service.clock.now(), actor: ids['ada'] ?? '', requestId: '' } },
      surveyStream,
      surveyId(assessmentId, 'facility'),
      { type: 'CloseSurvey', data: {} },
    );

  it('assigns one indicator, to be seen by every member and taken back', async () => {
    expect(await assign('ben')).toMatchObject({ status: 200 });
    for (const as of ['ada', 'ben', 'rea'])
      expect(await theRow(as)).toMatchObject({ assignee: { personId: ids['ben'], name: 'ben' } });
    expect(await assign(null, row('assignee'), 'ben')).toMatchObject({ status: 200 });
    expect(await theRow('ada')).toBeUndefined();
  });

  it('assigns all indicators of a section at once', async () => {
    const section = await sectionOfAll();
    expect(await assign('ben', sectionPath(section))).toMatchObject({ status: 200 });
    const given = (await teamwork('ben')) ?? [];
    expect(new Set(given.map(({ unitId }) => unitId))).toEqual(new Set(['facility', ...areas]));
    expect(given.every(({ assignee }) => assignee?.personId === ids['ben'])).toBe(true);
    expect(await assign(null, sectionPath(section))).toMatchObject({ status: 200 });
    expect((await teamwork('ben'))?.every(({ assignee }) => assignee === null)).toBe(true);
    expect(await assign('ben', sectionPath('nothing'))).toMatchObject({
      status: 404,
      body: { code: 'section-not-found' },
    });
  });

  it('assigns nobody who cannot answer, and leaves no name of who was erased or is no longer a member', async () => {
    for (const name of ['rea', 'stranger', 'manager'])
      expect(await assign(name)).toMatchObject({ status: 409, body: { code: 'assignee-cannot-answer' } });
    ids['nobody'] = randomUUID();
    expect(await assign('nobody')).toMatchObject({ status: 409, body: { code: 'assignee-cannot-answer' } });
    ids['dora'] = await http.person('dora', 'contributor', someTenant);
    await assign('dora');
    await write('I asked radiology.', 'dora');
    const before = await http.owner.query<{ name: string; email: string }>(
      'SELECT name, email FROM auth."user" WHERE id = $1',
      [ids['dora']],
    );
    await http.app.get(SignIn, { strict: false }).erasePerson(ids['dora'] ?? '');
    expect(await theRow('ada')).toMatchObject({ assignee: { name: '' } });
    await http.owner.query('UPDATE auth."user" SET name = $2, email = $3 WHERE id = $1', [
      ids['dora'],
      before.rows[0]?.name,
      before.rows[0]?.email,
    ]);
    expect(await theRow('ada')).toMatchObject({ assignee: { name: 'dora' } });
    await http.owner.query('DELETE FROM access.memberships WHERE person_id = $1', [ids['dora']]);
    expect(await theRow('ada')).toMatchObject({ assignee: { personId: ids['dora'], name: '' } });
    expect(await read('ada', row('notes'))).toMatchObject([{ by: '', text: 'I asked radiology.' }]);
  });

  it('counts what is assigned to a person, asked and unanswered', async () => {
    const yours = async (as: string) =>
      (await read<Page<AssessmentSummary>>(as, `/api/surveys/${someTenant}/assessments`)).items.find(
        ({ id }) => id === assessmentId,
      )?.yours;
    await assign('ben');
    await assign('ben', row('assignee', 'facility/registry-count'));
    expect([await yours('ben'), await yours('cleo'), await yours('manager')]).toEqual([2, 0, undefined]);
    await answer('cleo', { value: true }, 0);
    expect(await yours('ben')).toBe(1);
  });

  it('flags an answer for all colleagues, and says since when others changed it', async () => {
    expect(await flag(true)).toMatchObject({ status: 200 });
    expect(await theRow('ada')).toMatchObject({ flagged: true, changedAt: expect.any(String) as unknown });
    expect(await theRow('ben')).toMatchObject({ flagged: true, changedAt: null });
    await answer('ada', { value: true }, 0);
    expect((await theRow('ben'))?.changedAt).toBe((await read<Assessment>('ben', at())).answers[0]?.at);
    await flag(false, 'ada');
    expect(await theRow('rea')).toMatchObject({ flagged: false });
  });

  it('keeps notes with their authors, newest last, until their authors remove them', async () => {
    const { status, body, headers } = await write('The figure is from January.\nWe count again in March.');
    expect(status).toBe(201);
    http.clock.set('2027-03-09T06:01:00.000Z');
    await write('Thank you.', 'cleo');
    const notes = await read<Note[]>('ben', row('notes'));
    expect(notes).toMatchObject([
      {
        id: (body as { id: string }).id,
        text: 'The figure is from January.\nWe count again in March.',
        by: 'ben',
        mine: true,
      },
      { text: 'Thank you.', by: 'cleo', mine: false },
    ]);
    expect(await read<Note>('rea', headers['location'] ?? '')).toEqual({ ...notes[0], mine: false });
    expect(await http.as('ben').get(row(`notes/${randomUUID()}`))).toMatchObject({ status: 404 });
    expect(await theRow('rea')).toMatchObject({ notes: 2 });
    expect(await http.as('ben').delete(row(`notes/${notes[1]?.id}`))).toMatchObject({
      status: 409,
      body: { code: 'note-by-another' },
    });
    expect(await http.as('ben').delete(row(`notes/${notes[0]?.id}`, 'facility/registry-count'))).toMatchObject({
      status: 404,
    });
    expect(await http.as('ben').delete(row(`notes/${notes[0]?.id}`))).toMatchObject({ status: 200 });
    expect(await read('rea', row('notes'))).toMatchObject([{ text: 'Thank you.', mine: false }]);
    expect(await http.as('ben').delete(row(`notes/${notes[0]?.id}`))).toMatchObject({
      status: 404,
      body: { code: 'note-not-found' },
    });
  });

  it('writes a note once however often the request is repeated', async () => {
    const again = () => write('Once.', 'ben', { 'idempotency-key': assessmentId });
    const [first, second] = [await again(), await again()];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await read('ben', row('notes'))).toHaveLength(1);
  });

  it.each(refusedTexts)('refuses as a note %s', async (_, text) => {
    expect(await write(text)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect(await read('ben', row('notes'))).toEqual([]);
  });

  it('shows who answered what when, the newest first', async () => {
    await answer('ada', { value: true }, 0);
    await answer('ben', { value: false }, 1);
    await http.as('cleo').delete(at('/answers/facility/emr-in-use')).set('if-match', '"2"');
    await answer('ada', { value: 3 }, 0, 'facility/registry-count');
    const history = await read<GivenAnswer[]>('rea', row('history'));
    expect(history.map(({ by, answer }) => [by, answer])).toEqual([
      ['cleo', null],
      ['ben', { value: false }],
      ['ada', { value: true }],
    ]);
    expect([...history].sort((a, b) => b.at.localeCompare(a.at))).toEqual(history);
  });

  const everything = async (as: string, tenant = someTenant) => {
    const section = await sectionOfAll();
    const path = at('/indicators/facility/emr-in-use', tenant);
    return Promise.all([
      put(as, `${path}/assignee`, { personId: ids['ben'] }),
      put(as, at(`/sections/${section}/assignee`, tenant), { personId: ids['ben'] }),
      put(as, `${path}/flag`, { flagged: true }),
      http.as(as).post(`${path}/notes`).send({ text: 'Hello.' }),
      http.as(as).delete(`${path}/notes/${randomUUID()}`),
    ]);
  };
  const reading = (as: string, tenant = someTenant) =>
    Promise.all(
      ['notes', 'history'].map((what) => http.as(as).get(at(`/indicators/facility/emr-in-use/${what}`, tenant))),
    );

  it('is read by readers and changed by them never; others learn nothing of it', async () => {
    await flag(true);
    await write('Among us.');
    for (const { status } of await everything('rea')) expect(status).toBe(404);
    for (const { status } of await reading('rea')) expect(status).toBe(200);
    for (const as of ['stranger', 'manager', 'validator'])
      for (const { status } of [...(await everything(as)), ...(await reading(as))])
        expect([as, status]).toEqual([as, 404]);
    for (const { status } of [
      ...(await everything('stranger', otherTenant)),
      ...(await reading('stranger', otherTenant)),
    ])
      expect(status).toBe(404);
    expect(await teamwork('manager')).toBeUndefined();
    for (const reaction of visitTeams.filter(({ on }) => on.type === visitScheduled.type))
      await learn(http.service(surveys), reaction, visitScheduled, {
        ...visitScheduled.example,
        assessmentId,
        validators: [ids['validator'] ?? ''],
      });
    const asValidator = await http.as('validator').get(at());
    expect([asValidator.status, (asValidator.body as Assessment).teamwork]).toEqual([200, undefined]);
    expect(
      (
        await http
          .service(surveys)
          .asValidator(ids['validator'] ?? '', (db) => db.selectFrom('notes').selectAll().execute())
      ).length,
    ).toBe(0);
    expect((await http.service(surveys).inProgramme((db) => db.selectFrom('flags').selectAll().execute())).length).toBe(
      0,
    );
  });

  it('is refused for what is not asked, and only read once the survey is closed', async () => {
    for (const rest of ['facility/area-archive', 'facility/unknown', `${randomUUID()}/emr-in-use`]) {
      expect(await put('ben', row('flag', rest), { flagged: true })).toMatchObject({ status: 404 });
      for (const what of ['notes', 'history'])
        expect(await http.as('ben').get(row(what, rest))).toMatchObject({ status: 404 });
    }
    await flag(true);
    const { body } = await write('Before.');
    await close();
    const refused = [
      ...(await everything('ben')).slice(0, 4),
      await http.as('ben').delete(row(`notes/${(body as { id: string }).id}`)),
      await flag(false),
    ];
    for (const one of refused) expect(one).toMatchObject({ status: 409, body: { code: 'survey-not-open' } });
    expect(await theRow('ben')).toMatchObject({ flagged: true, notes: 1, assignee: null });
    for (const { status } of await reading('ben')) expect(status).toBe(200);
  });

  it('publishes who is asked to answer, by ids, and nothing else', async () => {
    await http.owner.query('DELETE FROM surveys.outbox');
    for (const { status } of await everything('ben')) expect([200, 201, 404]).toContain(status);
    const { rows } = await http.owner.query<{ type: string; data: string }>('SELECT type, data FROM surveys.outbox');
    for (const { type, data } of rows) {
      expect(type).toBe('indicators-assigned.v1');
      expect(indicatorsAssigned.schema.strict().parse(JSON.parse(data))).toBeDefined();
    }
  });

  it('comes to the same when it is built again from the events', async () => {
    await assign('ben', sectionPath(await sectionOfAll()));
    await assign(null);
    await flag(true);
    await write('Kept.');
    const rows = () =>
      Promise.all(
        ['assignments', 'flags', 'notes'].map(
          async (table) => (await http.owner.query(`SELECT t::text FROM surveys.${table} t ORDER BY 1`)).rows,
        ),
      );
    const before = await rows();
    for (const projection of surveys.projections.filter(({ name }) => ['assignments', 'flags', 'notes'].includes(name)))
      await rebuild(http.owner, surveys, projection);
    expect(await rows()).toEqual(before);
  });
});
