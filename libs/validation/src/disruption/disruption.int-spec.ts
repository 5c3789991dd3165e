import { randomUUID } from 'node:crypto';
import { disruptionPreview, disruptions } from '@cairn/contracts/validation/http/disruptions.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { CancelVisit, CancelVisitHandler } from '../appointment/cancel-visit.handler.js';
import { DeclareConflict, DeclareConflictHandler } from '../conflict/declare-conflict.handler.js';
import { hospitalAdmin, requestedVisit, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { disruptionStream, visitStream } from '../validation.publications.js';
import { ada, ben, cleo, manager } from '../visit/testing/visits.js';
import {
  DeclareDisruption,
  DeclareDisruptionHandler,
  UndoDisruption,
  UndoDisruptionHandler,
} from './disruptions.handler.js';
import { findDisruption, findDisruptions, findPreview } from './disruptions.query.js';
import { shiftVisits } from './shift-visits.job.js';

const programme = scopeBy(manager, programmeTenant);
const days = 7;

describe('a disruption', () => {
  let visits: VisitsRunning;
  beforeEach(async () => {
    visits = await VisitsRunning.start();
    await visits.running.owner.query(`INSERT INTO access.organizations VALUES ($1, 'Harbour Clinics')`, [someTenant]);
  });
  afterEach(() => visits.stop());

  const at = (day: string, validators: readonly string[] = [ada]) =>
    visits.nextDate({
      startsAt: `${day}T09:00`,
      endsAt: `${day}T16:00`,
      validators: [...validators],
      lead: validators[0] ?? ada,
    });
  const held = async (day: string, validators?: readonly string[]): Promise<string> => {
    const visitId = await requestedVisit(visits.service);
    await visits.propose(visitId, at(day, validators));
    return visitId;
  };
  const window = { countries: ['SA'], from: '2028-07-01', to: '2028-07-31' };
  const preview = async (reader = manager, by = days) =>
    disruptionPreview.parse(
      await visits.service.asStaff(reader, (db) => findPreview(db, { ...window, days: by }, '2027-03-09')),
    );
  const declare = async (by = days): Promise<string> => {
    const id = randomUUID();
    const found = await preview(manager, by);
    await new DeclareDisruptionHandler(visits.service).execute(
      new DeclareDisruption(programme, id, {
        ...window,
        days: by,
        reason: 'The airports are closed.',
        visits: found.visits
          .filter(({ obstacle }) => obstacle === null)
          .map(({ visitId, version }) => ({ visitId, version })),
      }),
    );
    return id;
  };
  const run = (key: string) =>
    shiftVisits.run(
      { tenantId: programmeTenant, key, dueAt: visits.service.clock.now(), revision: 1, attempt: 1 },
      visits.service,
    );
  const read = async (id: string, reader = manager) => {
    const all = disruptions.parse(await visits.service.asStaff(reader, (db) => findDisruptions(db)));
    return all.find((one) => one.id === id);
  };
  const undo = async (id: string) =>
    new UndoDisruptionHandler(visits.service).execute(
      new UndoDisruption(programme, id, (await read(id))?.version ?? 0),
    );
  const stateOf = async (visitId: string) =>
    (await visits.service.inTenant(scopeBy(manager), (tx) => tx.load(visitStream, visitId))).state;
  const bookedOn = async (visitId: string): Promise<readonly string[]> =>
    (
      await visits.running.owner.query<{ kind: string; day: string }>(
        'SELECT kind, first_day::text AS day FROM validation.bookings WHERE visit_id = $1',
        [visitId],
      )
    ).rows.map(({ kind, day }) => `${kind} ${day}`);

  it('moves fixed and held dates, and all they keep of their team; the fixed one stays fixed', async () => {
    const fixed = await visits.scheduledVisit(at('2028-07-04'));
    const offered = await held('2028-07-05', [ben]);
    const outside = await visits.scheduledVisit(at('2028-08-08'));
    expect(await preview()).toMatchObject({
      visits: [
        { visitId: fixed, held: false, newStartsAt: '2028-07-11T09:00', obstacle: null, team: [{ name: 'Ada' }] },
        { visitId: offered, held: true, newStartsAt: '2028-07-12T09:00', obstacle: null },
      ],
      validators: 2,
      organizations: 1,
    });
    const id = await declare();
    await run(id);
    expect(await stateOf(fixed)).toMatchObject({
      status: 'scheduled',
      appointment: { startsAt: '2028-07-11T09:00', endsAt: '2028-07-11T16:00', sequence: 1 },
    });
    expect(await stateOf(offered)).toMatchObject({ status: 'proposed', proposal: { startsAt: '2028-07-12T09:00' } });
    expect((await stateOf(outside)).appointment?.startsAt).toBe('2028-08-08T09:00');
    expect(await bookedOn(fixed)).toEqual(['fixed 2028-07-11']);
    expect(await bookedOn(offered)).toEqual(['proposed 2028-07-12']);
    expect(await read(id)).toMatchObject({
      status: 'applied',
      visits: expect.arrayContaining([
        expect.objectContaining({ visitId: fixed, outcome: 'shifted', before: '2028-07-04T09:00' }),
      ]) as unknown,
    });
    const { rows } = await visits.running.owner.query<{ data: { visits: object[] } }>(
      `SELECT data::jsonb AS data FROM validation.outbox WHERE type = 'visits-shifted.v1' UNION ALL SELECT data::jsonb FROM validation.feed WHERE type = 'visits-shifted.v1'`,
    );
    expect(rows.map(({ data }) => data)).toMatchObject([
      { disruptionId: id, restored: false, reason: 'The airports are closed.' },
    ]);
    expect(rows[0]?.data.visits).toHaveLength(2);
  });

  it('moves the next visit of a validator out of the way first', async () => {
    const [first, second] = [await held('2028-07-04'), await held('2028-07-11')];
    const id = await declare();
    await run(id);
    expect((await stateOf(first)).proposal?.startsAt).toBe('2028-07-11T09:00');
    expect((await stateOf(second)).proposal?.startsAt).toBe('2028-07-18T09:00');
    await undo(id);
    await run(id);
    expect((await stateOf(first)).proposal?.startsAt).toBe('2028-07-04T09:00');
    expect((await stateOf(second)).proposal?.startsAt).toBe('2028-07-11T09:00');
  });

  it('names what a new date would run into, and leaves that visit alone', async () => {
    const kept = await held('2028-07-04');
    await visits.scheduledVisit(at('2028-08-08'));
    const weekend = await held('2028-07-05', [ben]);
    const found = await preview(manager, 35);
    expect(found.visits.map(({ visitId, obstacle }) => [visitId, obstacle])).toEqual([
      [kept, 'validator-already-booked'],
      [weekend, null],
    ]);
    expect((await preview(manager, 3)).visits.map(({ obstacle }) => obstacle)).toEqual(['site-closed', 'site-closed']);
    const id = randomUUID();
    const ifVersion = found.visits[0]?.version ?? 0;
    await new DeclareDisruptionHandler(visits.service).execute(
      new DeclareDisruption(programme, id, {
        ...window,
        days: 35,
        reason: 'Closed.',
        visits: [{ visitId: kept, version: ifVersion }],
      }),
    );
    await run(id);
    expect(await read(id)).toMatchObject({ visits: [{ outcome: 'refused', refusal: 'validator-already-booked' }] });
    expect((await stateOf(kept)).proposal?.startsAt).toBe('2028-07-04T09:00');
    expect(await bookedOn(kept)).toEqual(['proposed 2028-07-04']);
  });

  it('is undone where nobody has acted since, and once', async () => {
    const untouched = await visits.scheduledVisit(at('2028-07-04'));
    const cancelled = await visits.scheduledVisit(at('2028-07-05', [ben]));
    const id = await declare();
    await expect(undo(id)).rejects.toMatchObject({ code: 'disruption-not-applied' });
    await run(id);
    await new CancelVisitHandler(visits.service).execute(
      new CancelVisit(scopeBy(hospitalAdmin), cancelled, 'No longer.', 'hospital'),
    );
    await undo(id);
    await run(id);
    expect((await stateOf(untouched)).appointment).toMatchObject({ startsAt: '2028-07-04T09:00', sequence: 2 });
    expect((await stateOf(cancelled)).status).toBe('cancelled');
    expect(await bookedOn(untouched)).toEqual(['fixed 2028-07-04']);
    const after = await read(id);
    expect(after?.status).toBe('undone');
    expect(new Map(after?.visits.map(({ visitId, outcome, refusal }) => [visitId, [outcome, refusal]]))).toEqual(
      new Map([
        [untouched, ['restored', null]],
        [cancelled, ['kept', 'changed-meanwhile']],
      ]),
    );
    await undo(id);
    await run(id);
    expect((await stateOf(untouched)).appointment?.sequence).toBe(2);
  });

  it('goes on after a crash where it ended, and moves no date twice', async () => {
    const first = await visits.scheduledVisit(at('2028-07-04'));
    const second = await visits.scheduledVisit(at('2028-07-18', [ben]));
    const id = await declare();
    // The later one goes first; the database refuses the next, as if the process had ended between the two.
    await visits.running.owner.query(
      `CREATE FUNCTION validation.crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crash'; END $$;
       CREATE TRIGGER crash BEFORE UPDATE ON validation.visits FOR EACH ROW WHEN (OLD.id = '${first}') EXECUTE FUNCTION validation.crash();`,
    );
    await expect(run(id)).rejects.toThrow('crash');
    expect((await stateOf(second)).appointment?.startsAt).toBe('2028-07-25T09:00');
    expect((await stateOf(first)).appointment?.startsAt).toBe('2028-07-04T09:00');
    await visits.running.owner.query('DROP TRIGGER crash ON validation.visits');
    await run(id);
    await run(id);
    expect((await stateOf(first)).appointment).toMatchObject({ startsAt: '2028-07-11T09:00', sequence: 1 });
    expect((await stateOf(second)).appointment).toMatchObject({ startsAt: '2028-07-25T09:00', sequence: 1 });
    const notes = await visits.service.inTenant(programme, (tx) => tx.history(disruptionStream, id));
    expect(notes.map(({ type }) => type)).toEqual([
      'DisruptionDeclared',
      'VisitShifted',
      'VisitShifted',
      'ShiftsEnded',
    ]);
  });

  it('neither shows nor moves visits of an organization in conflict', async () => {
    const visitId = await held('2028-07-04');
    await new DeclareConflictHandler(visits.service).execute(
      new DeclareConflict(scopeBy(cleo, programmeTenant), cleo, {
        organizationId: someTenant,
        kind: 'employment',
        from: '2020-01-01',
        until: null,
        note: '',
      }),
    );
    expect(await preview(cleo)).toEqual({ visits: [], validators: 0, organizations: 0 });
    const declaring = new DeclareDisruptionHandler(visits.service).execute(
      new DeclareDisruption(scopeBy(cleo, programmeTenant), randomUUID(), {
        ...window,
        days,
        reason: 'Closed.',
        visits: [{ visitId, version: 2 }],
      }),
    );
    await expect(declaring).rejects.toMatchObject({ code: 'not-in-disruption' });
    const id = await declare();
    await run(id);
    expect((await read(id))?.visits).toHaveLength(1);
    expect((await read(id, cleo))?.visits).toEqual([]);
    expect((await visits.service.asStaff(cleo, (db) => findDisruption(db, id)))?.visits).toEqual([]);
    expect(await visits.service.asStaff(cleo, (db) => findDisruption(db, randomUUID()))).toBeUndefined();
  });
});
