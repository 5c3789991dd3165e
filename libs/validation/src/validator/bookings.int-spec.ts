import { randomUUID } from 'node:crypto';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { requestedVisit, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { CancelVisit, CancelVisitHandler } from '../appointment/cancel-visit.handler.js';
import { ProposeDate, ProposeDateHandler } from '../appointment/propose-date.handler.js';
import { ada, ben, cleo, date, manager } from '../visit/testing/visits.js';
import { bookProposal, lockValidators } from '../appointment/bookings.store.js';
import { findValidators } from './validators.query.js';

describe('the bookings of validators', () => {
  let visits: VisitsRunning;

  beforeAll(async () => {
    visits = await VisitsRunning.start();
  });
  afterAll(() => visits.stop());

  it('name the validator who has another visit that day', async () => {
    const offered = visits.nextDate();
    await visits.scheduledVisit(offered);
    const other = await requestedVisit(visits.service);
    await expect(
      visits.propose(other, {
        ...offered,
        startsAt: offered.startsAt.replace('09:00', '17:00'),
        endsAt: offered.endsAt.replace('16:00', '21:00'),
        validators: [ben, cleo],
        lead: cleo,
      }),
    ).rejects.toMatchObject({
      code: 'validator-already-booked',
      details: { validators: [{ personId: ben, name: 'Ben' }] },
    });
  });

  it("leave the validator's own visit free to move within the day", async () => {
    const offered = visits.nextDate();
    const visitId = await visits.scheduledVisit(offered);
    await expect(
      visits.propose(visitId, { ...offered, startsAt: offered.startsAt.replace('09:00', '10:00') }),
    ).resolves.toBeDefined();
  });

  it('give the former day back when a move is confirmed, and all days when the visit is cancelled', async () => {
    const [former, moved] = [visits.nextDate(), visits.nextDate()];
    const visitId = await visits.scheduledVisit(former);
    await visits.propose(visitId, moved);
    const other = await requestedVisit(visits.service);
    await expect(visits.propose(other, former)).rejects.toMatchObject({ code: 'validator-already-booked' });
    await visits.confirm(visitId);
    await visits.propose(other, former);
    await expect(visits.propose(await requestedVisit(visits.service), moved)).rejects.toMatchObject({
      code: 'validator-already-booked',
    });
    await new CancelVisitHandler(visits.service).execute(
      new CancelVisit(scopeBy(manager), visitId, 'The hospital moves.', 'programme'),
    );
    await expect(visits.propose(await requestedVisit(visits.service), moved)).resolves.toBeDefined();
  });

  it('see a day at one end of the world reach into the day at the other', async () => {
    const offered = visits.nextDate({ startsAt: '2029-06-10T08:00', endsAt: '2029-06-10T12:00' });
    const auckland = await requestedVisit(visits.service, { timeZone: 'Pacific/Auckland' });
    await visits.propose(auckland, offered);
    const losAngeles = await requestedVisit(visits.service, { timeZone: 'America/Los_Angeles' });
    await expect(
      visits.propose(losAngeles, { ...offered, startsAt: '2029-06-09T13:00', endsAt: '2029-06-09T17:00' }),
    ).rejects.toMatchObject({ code: 'validator-already-booked' });
  });

  it('show staff who is busy', async () => {
    const offered = visits.nextDate();
    const visitId = await visits.scheduledVisit(offered);
    const day = offered.startsAt.slice(0, 10);
    const busyOn = async (from: string, to: string, except?: string) =>
      (await visits.service.inNoTenant((db) => findValidators(db, { from, to }, except)))
        .filter(({ busy }) => busy)
        .map(({ name }) => name);
    expect(await busyOn(day, day)).toEqual(['Ada', 'Ben']);
    expect(await busyOn(day, day, visitId)).toEqual([]);
    expect(await busyOn('2020-01-01', '2020-12-31')).toEqual([]);
  });

  it('never overlap, however many plan for the same people at once, in different organizations', async () => {
    const planned: { readonly visitId: string; readonly tenantId: string; readonly i: number }[] = [];
    for (let i = 0; i < 48; i += 1) {
      const tenantId = i % 2 ? someTenant : otherTenant;
      planned.push({ visitId: await requestedVisit(visits.service, { tenantId }), tenantId, i });
    }
    const outcomes = await Promise.allSettled(
      planned.map(({ visitId, tenantId, i }) => {
        const day = `2029-03-0${1 + (i % 4)}`;
        const team = i % 3 ? [ada, ben, cleo] : [cleo, ben, ada];
        return new ProposeDateHandler(visits.service).execute(
          new ProposeDate(
            scopeBy(manager, tenantId),
            visitId,
            { ...date, startsAt: `${day}T09:00`, endsAt: `${day}T16:00`, validators: team, lead: cleo },
            1,
          ),
        );
      }),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(4);
    expect(
      new Set(outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []))),
    ).toEqual(new Set(['validator-already-booked']));
    const { rows } = await visits.running.owner.query(
      'SELECT 1 FROM validation.bookings one JOIN validation.bookings other ON one.validator_id = other.validator_id AND one.visit_id <> other.visit_id AND one.taken && other.taken',
    );
    expect(rows).toEqual([]);
  });

  it('are kept apart by the database itself', async () => {
    const insert = (visitId: string) =>
      visits.running.owner.query(
        `INSERT INTO validation.bookings VALUES ($1, $2, 'fixed', '2031-01-01', '2031-01-01', tstzrange('2031-01-01', '2031-01-02'))`,
        [ada, visitId],
      );
    await insert(randomUUID());
    await expect(insert(randomUUID())).rejects.toMatchObject({ constraint: 'one_visit_for_a_validator_at_a_time' });
  });

  it('hold against hundreds that race for three people and ten days', async () => {
    const days = Array.from({ length: 10 }, (_, i) => `2033-05-${String(i + 10)}`);
    const book = (i: number) => {
      const day = days[i % days.length] ?? '';
      const validators = [ada, ben, cleo].filter((_person, place) => (i >> place) % 2 === 0 || place === i % 3);
      return visits.service.inNoTenant(async (db) => {
        await lockValidators(db, validators);
        await bookProposal(
          db,
          randomUUID(),
          { ...date, startsAt: `${day}T09:00`, endsAt: `${day}T16:00`, validators },
          'Asia/Riyadh',
        );
      });
    };
    const refused: unknown[] = [];
    const lane = async (from: number) => {
      for (let i = from; i < 400; i += 24)
        await book(i).catch((error: { constraint?: string }) => refused.push(error.constraint));
    };
    await Promise.all(Array.from({ length: 24 }, (_, i) => lane(i)));
    expect(new Set(refused)).toEqual(new Set(['one_visit_for_a_validator_at_a_time']));
    const { rows } = await visits.running.owner.query<{ booked: number; apart: number }>(
      "SELECT count(*)::int AS booked, count(DISTINCT (validator_id, first_day))::int AS apart FROM validation.bookings WHERE first_day BETWEEN '2033-05-10' AND '2033-05-19'",
    );
    expect(rows[0]?.booked).toBe(rows[0]?.apart);
    expect(rows[0]?.booked).toBeGreaterThanOrEqual(days.length);
  });
});
