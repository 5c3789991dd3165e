import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { agendaDraft, visit as visitContract } from '@cairn/contracts/validation/http/visits.js';
import type { Service } from '@cairn/platform/service/service.js';
import { readPdf } from '@cairn/platform/documents/testing/read-pdf.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { requestedVisit, scopeBy } from '../testing/a-visit.js';
import { visitStream } from '../validation.publications.js';
import { ValidationModule } from '../validation.module.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { free, independent, manager } from '../visit/testing/visits.js';

const times = { startsAt: '2027-04-20T09:00', endsAt: '2027-04-21T16:00' };

describe('agendas over HTTP', () => {
  let http: OverHttp;
  let service: Service<ValidationTables>;
  let lead: string;
  let mate: string;

  beforeAll(async () => {
    http = await OverHttp.start([ValidationModule]);
    service = http.service(validation);
    http.clock.set('2027-03-10T06:00:00Z');
    lead = await http.person('lead', 'validator');
    mate = await http.person('mate', 'validator');
    await http.person('outsider', 'validator');
    await http.person('scheduler', 'scheduler');
    await http.person('reader', 'reader', someTenant);
    await http.person('stranger', 'admin', otherTenant);
  });
  afterAll(() => http.stop());

  let day = 20;
  /** A visit of two days, on days of its own. */
  const scheduled = async (): Promise<string> => {
    const visitId = await requestedVisit(service);
    const date = {
      startsAt: times.startsAt.replace('04-20', `05-${String((day -= 3)).padStart(2, '0')}`),
      endsAt: times.endsAt.replace('04-21', `05-${String(day + 1).padStart(2, '0')}`),
    };
    const people = [lead, mate].map((personId) => ({ ...free[0]!, personId }));
    await service.inTenant(scopeBy(manager), (tx) =>
      tx.execute(visitStream, visitId, {
        type: 'ProposeDate',
        data: { ...date, mode: 'on-site', validators: [lead, mate], lead, candidates: people, actor: independent },
      }),
    );
    await service.inTenant(scopeBy('hospital'), (tx) =>
      tx.execute(visitStream, visitId, { type: 'ConfirmDate', data: { belonged: [], conflicted: [] } }),
    );
    return visitId;
  };
  const pathOf = (visitId: string) => `/api/validation/${someTenant}/visits/${visitId}`;
  const draft = async (visitId: string, as = 'scheduler') =>
    agendaDraft.parse((await http.as(as).get(`${pathOf(visitId)}/agenda/draft`)).body).entries;
  const set = (visitId: string, entries: unknown, version = 0, as = 'scheduler') =>
    http
      .as(as)
      .put(`${pathOf(visitId)}/agenda`)
      .set('if-match', `"${version}"`)
      .send({ entries });
  const read = async (visitId: string, as = 'reader') =>
    visitContract.parse((await http.as(as).get(pathOf(visitId))).body).agenda;

  it('are drafted from the template, with each service area and every criterion, and nothing is recorded', async () => {
    const visitId = await scheduled();
    const entries = await draft(visitId);
    const { checklist } = visitContract.parse((await http.as('reader').get(pathOf(visitId))).body);
    expect(entries[0]).toMatchObject({ day: 1, from: '09:00', title: 'Opening meeting' });
    expect(entries.at(-1)).toMatchObject({ day: 2, until: '16:00', title: 'Closing meeting' });
    expect(entries.some(({ serviceArea }) => serviceArea !== null)).toBe(true);
    expect(new Set(entries.flatMap(({ criteria }) => criteria))).toEqual(
      new Set(checklist.map(({ criterionId }) => criterionId)),
    );
    expect(await read(visitId)).toBeNull();
    expect(await draft(visitId)).toEqual(entries);
  });

  it('are set by schedulers and the lead, and read by the hospital and the team', async () => {
    const visitId = await scheduled();
    const entries = await draft(visitId, 'lead');
    for (const as of ['mate', 'outsider', 'reader', 'stranger'])
      expect((await set(visitId, entries, 0, as)).status).toBeGreaterThanOrEqual(400);
    expect((await set(visitId, entries, 0, 'lead')).body).toMatchObject({ version: 1 });
    expect((await set(visitId, entries.slice(1), 0)).body).toMatchObject({ code: 'changed-meanwhile' });
    const [first, ...others] = entries;
    const met = { ...first!, place: 'Aula', people: ['Dr. Amal Haddad'], validators: [mate] };
    expect((await set(visitId, [met, ...others], 1)).body).toMatchObject({ version: 2 });
    for (const as of ['reader', 'scheduler', 'mate'])
      expect(await read(visitId, as)).toMatchObject({ version: 2, by: 'scheduler', entries: [met, ...others] });
    expect((await http.as('outsider').get(pathOf(visitId))).status).toBe(404);
  });

  it('name what is wrong', async () => {
    const visitId = await scheduled();
    const [first, second] = await draft(visitId);
    const code = async (entries: unknown) => ((await set(visitId, entries)).body as { code?: string }).code;
    expect(await code([{ ...first, until: '17:00' }])).toBe('agenda-outside-hours');
    expect(await code([first, { ...second, from: first?.from, until: first?.until }])).toBe('agenda-overlap');
    expect(await code([{ ...first, validators: [manager] }])).toBe('agenda-not-in-team');
    for (const [wrong, path] of [
      [{ from: '9:00' }, 'entries.0.from'],
      [{ title: ' ' }, 'entries.0.title'],
      [{ day: 0 }, 'entries.0.day'],
      [{ people: ['\u202e'] }, 'entries.0.people.0'],
    ] as const) {
      const { status, body } = await set(visitId, [{ ...first, ...wrong }]);
      expect([status, (body as { issues: { path: string }[] }).issues[0]?.path]).toEqual([422, path]);
    }
    expect((await set(visitId, [first, first])).status).toBe(422);
  });

  it('are printed, and stand in the calendar day by day under one UID with a higher sequence', async () => {
    const visitId = await scheduled();
    expect((await http.as('reader').get(`${pathOf(visitId)}/agenda.pdf`)).status).toBe(404);
    const calendar = async () => {
      const { text } = await http.as('reader').get(`${pathOf(visitId)}/calendar.ics`);
      return text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
    };
    const before = await calendar();
    await set(visitId, await draft(visitId));
    const pdf = await http
      .as('mate')
      .get(`${pathOf(visitId)}/agenda.pdf`)
      .responseType('blob');
    expect([pdf.status, pdf.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(readPdf(pdf.body as Buffer).bookmarks.join()).toContain('Day 2');
    const after = await calendar();
    const lineOf = (one: string, name: string) => new RegExp(`^${name}[:;].*$`, 'm').exec(one)?.[0]?.trim();
    expect(after.map((one) => lineOf(one, 'UID'))).toEqual(before.map((one) => lineOf(one, 'UID')));
    expect([before, after].map((all) => all.map((one) => lineOf(one, 'SEQUENCE')))).toEqual([
      ['SEQUENCE:0', 'SEQUENCE:0'],
      ['SEQUENCE:1', 'SEQUENCE:1'],
    ]);
    expect(after[0]).toContain('09:00–09:30 Opening meeting');
    expect(after[0]).not.toContain('Closing meeting');
    expect(after[1]).toContain('15:30–16:00 Closing meeting');
  });

  it('move with their visit', async () => {
    const visitId = await scheduled();
    const entries = await draft(visitId);
    await set(visitId, entries);
    const people = [lead].map((personId) => ({ ...free[0]!, personId }));
    await service.inTenant(scopeBy(manager), (tx) =>
      tx.execute(visitStream, visitId, {
        type: 'ProposeDate',
        data: {
          startsAt: '2027-06-01T09:00',
          endsAt: '2027-06-02T16:00',
          mode: 'on-site',
          validators: [lead],
          lead,
          candidates: people,
          actor: independent,
        },
      }),
    );
    await service.inTenant(scopeBy('hospital'), (tx) =>
      tx.execute(visitStream, visitId, { type: 'ConfirmDate', data: { belonged: [], conflicted: [] } }),
    );
    expect(await read(visitId)).toMatchObject({ version: 1, entries });
    const { rows } = await http.owner.query<{ text: string }>(
      `SELECT data::text AS text FROM validation.outbox WHERE type LIKE '%visit-scheduled%'
        UNION ALL SELECT data::text FROM validation.feed WHERE type LIKE '%visit-scheduled%'`,
    );
    const published = rows
      .map(({ text }) => visitScheduled.schema.parse(JSON.parse(text)))
      .filter((one) => one.visitId === visitId)
      .toSorted((one, other) => one.sequence - other.sequence)
      .map(({ sequence, agenda }) => [sequence, agenda[0]?.[0]]);
    expect(published).toEqual([
      [0, undefined],
      [2, '09:00–09:30 Opening meeting'],
    ]);
  });
});
