import { randomUUID } from 'node:crypto';
import { type Visit, validators, visit, visits } from '@cairn/contracts/validation/http/visits.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import type { Response } from 'supertest';
import { Temporal } from 'temporal-polyfill';
import { heardOfAssessment } from './testing/a-visit.js';
import { ValidationModule } from './validation.module.js';
import { validation } from './validation.service.js';
import type { ValidationTables } from './validation.tables.js';

const organizationId = '00000000-0000-4000-8000-000000000001';
const stranger = '00000000-0000-4000-8000-000000000002';

const publicUrl = 'https://cairn.example.org';
const timeZone = 'Asia/Riyadh';

/** Ten o'clock at the hospital, so that six hours of work end on the day they began. */
const morning = '2036-11-04T07:00:00Z';

describe('visits over HTTP', () => {
  let http: OverHttp;
  let service: Service<ValidationTables>;
  const ids: Record<string, string> = {};
  let day = 0;

  beforeAll(async () => {
    http = await OverHttp.start([ValidationModule], { CAIRN_PUBLIC_URL: publicUrl });
    service = http.service(validation);
    http.clock.set(morning);
    ids['admin'] = await http.person('admin', 'admin', organizationId);
    ids['contributor'] = await http.person('contributor', 'contributor', organizationId);
    ids['outsider'] = await http.person('outsider', 'admin', stranger);
    for (const role of ['manager', 'scheduler', 'analyst'] as const) ids[role] = await http.person(role, role);
    for (const name of ['ada', 'ben', 'cleo']) ids[name] = await http.person(name, 'validator');
  });
  afterAll(() => http.stop());

  const path = (rest = '') => `/api/validation/${organizationId}/visits${rest}`;
  const code = ({ status, body }: Response) => [status, (body as { code?: string }).code];
  const wanted = (assessmentId: string) => ({
    assessmentId,
    mode: 'on-site',
    earliest: '2037-04-01',
    latest: '2037-05-31',
    note: 'Please come early.',
  });
  const request = async (as = 'admin') =>
    http
      .as(as)
      .post(path())
      .send(wanted(await heardOfAssessment(service, { timeZone })));
  const requested = async (): Promise<string> => ((await request()).body as { id: string }).id;
  const nextDay = () => `2037-04-${String((day += 1)).padStart(2, '0')}`;
  const offer = (on: string, team = ['ada', 'ben']) => ({
    startsAt: `${on}T09:00`,
    endsAt: `${on}T16:00`,
    mode: 'on-site',
    validators: team.map((name) => ids[name]),
    lead: ids[team[0] ?? ''],
  });
  const tagged = (version: number) => ({ 'if-match': `"${version}"` });
  const read = async (visitId: string, as = 'admin') => (await http.as(as).get(path(`/${visitId}`))).body as Visit;
  const propose = async (visitId: string, body: object, as = 'scheduler') =>
    http
      .as(as)
      .put(path(`/${visitId}/proposal`))
      .set(tagged((await read(visitId)).version))
      .send(body);
  const confirm = async (visitId: string) =>
    http
      .as('admin')
      .post(path(`/${visitId}/confirmation`))
      .set(tagged((await read(visitId)).version));
  const scheduled = async (on = nextDay(), team = ['ada', 'ben']) => fixed(offer(on, team));
  /** Begins so soon that the skew of clocks counts it as begun. */
  const begunWith = (team: string[]) => {
    const startsAt = Temporal.Instant.from(service.clock.now()).toZonedDateTimeISO(timeZone).add({ minutes: 2 });
    const wallTime = (time: Temporal.ZonedDateTime) => time.toPlainDateTime().toString({ smallestUnit: 'minute' });
    return fixed({ ...offer('', team), startsAt: wallTime(startsAt), endsAt: wallTime(startsAt.add({ hours: 6 })) });
  };
  const fixed = async (date: ReturnType<typeof offer>) => {
    const visitId = await requested();
    expect((await propose(visitId, date)).status).toBe(200);
    expect((await confirm(visitId)).status).toBe(200);
    return visitId;
  };

  it('go from the request to the decision', async () => {
    const visitId = await begunWith(['ada', 'ben']);
    const seen = await http.as('ada').get(path(`/${visitId}`));
    expect(seen.get('etag')).toMatch(new RegExp(`^"${(seen.body as Visit).version}-`));
    expect(visit.parse(seen.body)).toMatchObject({
      status: 'scheduled',
      facilityName: 'Aurora Hospital',
      note: 'Please come early.',
    });
    for (const { criterionId } of (seen.body as Visit).checklist) {
      const recorded = await http
        .as('ada')
        .put(path(`/${visitId}/findings/${criterionId}`))
        .set(tagged(0))
        .send({ verdict: 'confirmed', note: 'In use.' });
      expect([recorded.status, recorded.get('etag')]).toEqual([200, '"1"']);
    }
    for (const as of ['ben', 'admin', 'manager'])
      expect(await read(visitId, as)).toMatchObject({ verdicts: [], findings: [] });
    expect(
      code(
        await http
          .as('ben')
          .post(path(`/${visitId}/reveal`))
          .send({}),
      ),
    ).toEqual([409, 'not-the-lead']);
    expect(
      (
        await http
          .as('ada')
          .post(path(`/${visitId}/reveal`))
          .send({})
      ).status,
    ).toBe(200);
    const closing = { proposedStage: 6, commendations: 'Swift viewers.', recommendations: 'Structured reports.' };
    expect(
      code(
        await http
          .as('ben')
          .post(path(`/${visitId}/conclusion`))
          .send(closing),
      ),
    ).toEqual([409, 'not-the-lead']);
    expect(
      (
        await http
          .as('ada')
          .post(path(`/${visitId}/conclusion`))
          .send(closing)
      ).status,
    ).toBe(200);
    const ruling = { outcome: 'granted', stage: 6, reasons: 'Everything was seen in use.' };
    const preview = await http
      .as('manager')
      .post(path(`/${visitId}/decision/preview`))
      .send(ruling);
    expect([preview.status, preview.body]).toMatchObject([
      200,
      { refusal: null, secondPerson: false, certificate: { stage: 6 }, releasesAssessment: false },
    ]);
    expect(
      (
        await http
          .as('manager')
          .post(path(`/${visitId}/decision`))
          .send(ruling)
      ).status,
    ).toBe(200);
    expect(await read(visitId)).toMatchObject({ status: 'decided', decision: { outcome: 'granted', by: 'manager' } });
    expect((await http.as('ada').get(path(`/${visitId}`))).status).toBe(404);
  });

  it('show the stage that follows from the findings, and ask why it is passed over', async () => {
    const visitId = await begunWith(['cleo']);
    expect(await read(visitId, 'cleo')).toMatchObject({ foundStage: null });
    const [doubted, ...others] = (await read(visitId)).checklist.map(({ criterionId }) => criterionId);
    const record = (criterionId: string, verdict: string, note = '') =>
      http
        .as('cleo')
        .put(path(`/${visitId}/findings/${criterionId}`))
        .set(tagged(0))
        .send({ verdict, note });
    for (const criterionId of others) expect((await record(criterionId, 'confirmed')).status).toBe(200);
    expect(await read(visitId, 'cleo')).toMatchObject({ targetStage: 6, foundStage: 0 });
    expect((await record(doubted ?? '', 'contradicted', 'Not in use.')).status).toBe(200);
    for (const as of ['cleo', 'admin', 'manager']) expect(await read(visitId, as)).toMatchObject({ foundStage: 0 });

    const closing = { proposedStage: 6, commendations: '', recommendations: '' };
    const conclude = (body: object) =>
      http
        .as('cleo')
        .post(path(`/${visitId}/conclusion`))
        .send({ ...closing, ...body });
    expect(await conclude({})).toMatchObject({
      status: 409,
      body: { code: 'stage-above-findings', details: { foundStage: 0 } },
    });
    expect((await conclude({ aboveReason: 'Shown the day after.' })).status).toBe(200);
    const ruling = { outcome: 'granted', stage: 6, reasons: 'Seen in use.' };
    const decide = (body: object) =>
      http
        .as('manager')
        .post(path(`/${visitId}/decision`))
        .send({ ...ruling, ...body });
    expect(await decide({})).toMatchObject({ status: 409, body: { code: 'stage-above-findings' } });
    expect((await decide({ aboveReason: ' ' })).status).toBe(422);
    expect((await decide({ aboveReason: 'I saw the record myself.' })).status).toBe(200);
    const decided = (await http.as('admin').get(path(`/${visitId}`))).body;
    expect(visit.parse(decided)).toMatchObject({
      foundStage: 0,
      conclusion: { aboveReason: 'Shown the day after.' },
      decision: { stage: 6, aboveReason: 'I saw the record myself.' },
    });
  });

  it('take no finding before they begin', async () => {
    const visitId = await scheduled();
    const [{ criterionId } = { criterionId: '' }] = (await read(visitId)).checklist;
    const early = http.as('ada').put(path(`/${visitId}/findings/${criterionId}`));
    expect(code(await early.set(tagged(0)).send({ verdict: 'not-seen', note: '' }))).toEqual([409, 'visit-not-begun']);
  });

  it.each([
    ['2037-06-10T09:00', '2037-06-09T16:00'],
    ['2037-06-10T09:00', '2037-06-10T09:00'],
    ['2037-06-10T16:00', '2037-06-10T09:00'],
  ])('take no date from %s to %s, and name the field', async (startsAt, endsAt) => {
    const refused = await propose(await requested(), { ...offer(nextDay()), startsAt, endsAt });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', issues: [{ path: 'endsAt' }] },
    });
  });

  it('take no window that ends before it starts, and name the field', async () => {
    const body = { ...wanted(randomUUID()), earliest: '2037-05-31', latest: '2037-04-01' };
    expect(await http.as('admin').post(path()).send(body)).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', issues: [{ path: 'latest' }] },
    });
    expect((await http.as('manager').get('/api/validation/validators?from=2037-05-31&to=2037-04-01')).status).toBe(422);
  });

  it("are asked for by the hospital's admin alone", async () => {
    expect((await request()).status).toBe(201);
    expect(
      await Promise.all(['contributor', 'outsider', 'manager', 'ada'].map(async (as) => (await request(as)).status)),
    ).toEqual([404, 404, 404, 404]);
    expect((await request('guest')).status).toBe(401);
    expect(
      (
        await http
          .as('admin')
          .post(path())
          .send({ ...wanted(randomUUID()), mode: 'by-post' })
      ).status,
    ).toBe(422);
    expect(code(await http.as('admin').post(path()).send(wanted(randomUUID())))).toEqual([404, 'assessment-not-found']);
  });

  it('are asked for once with one Idempotency-Key', async () => {
    const body = wanted(await heardOfAssessment(service, { timeZone }));
    const ask = () => http.as('admin').post(path()).set('idempotency-key', 'a-visit-once').send(body);
    const [first, second] = [await ask(), await ask()];
    expect(second.body).toEqual(first.body);
    expect(code(await http.as('admin').post(path()).send(body))).toEqual([409, 'visit-already-open']);
  });

  it('get their date from staff, on the version staff have seen', async () => {
    const visitId = await requested();
    const body = offer(nextDay());
    expect(
      code(
        await http
          .as('scheduler')
          .put(path(`/${visitId}/proposal`))
          .send(body),
      ),
    ).toEqual([428, 'if-match-required']);
    expect(
      code(
        await http
          .as('scheduler')
          .put(path(`/${visitId}/proposal`))
          .set(tagged(9))
          .send(body),
      ),
    ).toEqual([412, 'changed-meanwhile']);
    expect((await propose(visitId, body, 'admin')).status).toBe(404);
    expect(code(await propose(visitId, { ...body, validators: [ids['manager']], lead: ids['manager'] }))).toEqual([
      409,
      'not-a-validator',
    ]);
    expect(code(await propose(visitId, { ...body, startsAt: '2020-04-01T09:00', endsAt: '2020-04-01T16:00' }))).toEqual(
      [409, 'visit-in-the-past'],
    );
    expect((await propose(visitId, { ...body, startsAt: 'tomorrow' })).status).toBe(422);
    expect(
      (
        await http
          .as('scheduler')
          .post(path(`/${visitId}/confirmation`))
          .set(tagged(1))
      ).status,
    ).toBe(404);
    expect((await propose(visitId, body)).status).toBe(200);
    expect((await confirm(visitId)).status).toBe(200);
  });

  it('name a validator who is booked', async () => {
    const on = nextDay();
    await scheduled(on, ['ada']);
    const answer = await propose(await requested(), offer(on, ['ben', 'ada']));
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'validator-already-booked', details: { validators: [{ personId: ids['ada'], name: 'ada' }] } },
    });
    const listed = await http.as('scheduler').get(`/api/validation/validators?from=${on}&to=${on}`);
    expect(validators.parse(listed.body).map(({ name, busy }) => [name, busy])).toEqual([
      ['ada', true],
      ['ben', false],
      ['cleo', false],
    ]);
    expect((await http.as('scheduler').get(`/api/validation/validators?from=${on}`)).status).toBe(422);
    expect((await http.as('admin').get('/api/validation/validators')).status).toBe(403);
  });

  it('are seen by a validator only when assigned, and by no stranger', async () => {
    const mine = await scheduled(nextDay(), ['ada']);
    const foreign = await requested();
    for (const one of [foreign, randomUUID()]) {
      expect(code(await http.as('ada').get(path(`/${one}`)))).toEqual([404, 'visit-not-found']);
      expect(
        code(
          await http
            .as('ada')
            .put(path(`/${one}/findings/S1.systems`))
            .set(tagged(0))
            .send({ verdict: 'confirmed', note: '' }),
        ),
      ).toEqual([404, 'visit-not-found']);
      expect(
        (
          await http
            .as('ada')
            .post(path(`/${one}/conclusion`))
            .send({ proposedStage: 6, commendations: '', recommendations: '' })
        ).status,
      ).toBe(404);
      expect((await http.as('ada').get(path(`/${one}/calendar.ics`))).status).toBe(404);
    }
    expect((await http.as('ben').get(path(`/${mine}`))).status).toBe(404);
    expect((await http.as('outsider').get(path(`/${mine}`))).status).toBe(404);
    expect((await http.as('outsider').get(`/api/validation/${stranger}/visits/${mine}`)).status).toBe(404);
    const desk = async (as: string) =>
      visits.parse((await http.as(as).get('/api/validation/desk/visits')).body).items.map(({ id }) => id);
    expect([
      (await desk('ada')).includes(mine),
      (await desk('ada')).includes(foreign),
      (await desk('ben')).includes(mine),
    ]).toEqual([true, false, false]);
    expect((await desk('analyst')).includes(foreign)).toBe(true);
    expect((await http.as('admin').get('/api/validation/desk/visits')).status).toBe(403);
    expect((await http.as('ada').get(path())).status).toBe(404);
  });

  it('are called off with a reason, and their days are free again', async () => {
    const on = nextDay();
    const visitId = await scheduled(on);
    expect(
      (
        await http
          .as('admin')
          .post(path(`/${visitId}/cancellation`))
          .send({ reason: '' })
      ).status,
    ).toBe(422);
    expect(
      (
        await http
          .as('admin')
          .post(path(`/${visitId}/cancellation`))
          .send({ reason: 'We move.' })
      ).status,
    ).toBe(200);
    expect(
      visits.parse((await http.as('contributor').get(path())).body).items.find(({ id }) => id === visitId),
    ).toMatchObject({ status: 'cancelled', holdsAssessment: false });
    await scheduled(on);
  });

  it('give the hospital a calendar file once the date is fixed', async () => {
    const visitId = await requested();
    const on = nextDay();
    await propose(visitId, offer(on));
    expect((await http.as('contributor').get(path(`/${visitId}/calendar.ics`))).status).toBe(404);
    await confirm(visitId);
    const file = await http.as('contributor').get(path(`/${visitId}/calendar.ics`));
    expect([file.status, file.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = file.text.replaceAll('\r\n ', '');
    for (const line of [
      'METHOD:PUBLISH',
      `UID:visit-${visitId}@cairn`,
      `DTSTART;TZID=Asia/Riyadh:${on.replaceAll('-', '')}T090000`,
      'STATUS:CONFIRMED',
      'ORGANIZER;CN="Cairn":mailto:',
      'LOCATION:',
      'DESCRIPTION:Validators: ada\\, ben\\nDetails: https://cairn.example.org/visits/',
    ])
      expect(text).toContain(line);
  });
});
