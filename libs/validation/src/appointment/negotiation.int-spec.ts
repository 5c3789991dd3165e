import { someTenant } from '@cairn/platform/testing/running-services.js';
import { hospitalAdmin, requestedVisit, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { ada, ben, cleo, manager } from '../visit/testing/visits.js';
import { AnswerAssignment, AnswerAssignmentHandler } from './answer-assignment.handler.js';
import { findAssignments } from './assignments.query.js';
import { ConfirmDate, ConfirmDateHandler } from './confirm-date.handler.js';
import { DeclineProposal, DeclineProposalHandler } from './decline-proposal.handler.js';
import { lapseProposals } from './lapse-proposals.job.js';
import { ProposeDate, ProposeDateHandler } from './propose-date.handler.js';
import type { Offer } from './propose-date.store.js';

describe('the negotiation of a date', () => {
  let visits: VisitsRunning;

  beforeAll(async () => {
    visits = await VisitsRunning.start();
  });
  afterAll(() => visits.stop());
  afterEach(() => visits.running.clock.set('2027-03-09T06:00:00.000Z'));

  const versionOf = async (visitId: string): Promise<number> => (await visits.read(visitId))?.version ?? 0;
  const offer = async (visitId: string, offered: Offer) =>
    new ProposeDateHandler(visits.service).execute(
      new ProposeDate(scopeBy(manager), visitId, offered, await versionOf(visitId)),
    );
  const confirm = async (visitId: string, slot?: number) =>
    new ConfirmDateHandler(visits.service).execute(
      new ConfirmDate(scopeBy(hospitalAdmin), visitId, await versionOf(visitId), slot),
    );
  const answer = (visitId: string, actor: string, data: AnswerAssignment['answer']) =>
    new AnswerAssignmentHandler(visits.service).execute(new AnswerAssignment(scopeBy(actor), visitId, data));
  const lapse = async (visitId: string, at: string): Promise<void> => {
    visits.running.clock.set(at);
    await lapseProposals.run(
      { tenantId: someTenant, key: visitId, dueAt: at, revision: 1, attempt: 1 },
      visits.service,
    );
  };
  const bookedDays = async (visitId: string): Promise<readonly string[]> =>
    (
      await visits.running.owner.query<{ day: string }>(
        `SELECT DISTINCT kind || ' ' || first_day AS day FROM validation.bookings WHERE visit_id = $1 ORDER BY 1`,
        [visitId],
      )
    ).rows.map(({ day }) => day);
  const dayOf = ({ startsAt }: { readonly startsAt: string }): string => startsAt.slice(0, 10);

  it('holds every offered date, and of all keeps the one that the hospital chose', async () => {
    const [first, second, third] = [visits.nextDate(), visits.nextDate(), visits.nextDate()];
    const visitId = await requestedVisit(visits.service);
    await offer(visitId, { ...first, alternatives: [second, third] });
    expect(await bookedDays(visitId)).toEqual([first, second, third].map((one) => `proposed ${dayOf(one)}`));
    const other = await requestedVisit(visits.service);
    await expect(offer(other, second)).rejects.toMatchObject({ code: 'validator-already-booked' });
    expect((await visits.read(visitId))?.proposal).toMatchObject({
      alternatives: [{ startsAt: second.startsAt }, { startsAt: third.startsAt }],
      holdUntil: '2027-03-12T06:00:00Z',
    });
    await confirm(visitId, 2);
    expect((await visits.read(visitId))?.appointment?.startsAt).toBe(third.startsAt);
    expect(await bookedDays(visitId)).toEqual([`fixed ${dayOf(third)}`]);
    await expect(offer(other, second)).resolves.toBeDefined();
  });

  it('keeps two times of one day in one booking, and fixes the chosen one', async () => {
    const whole = visits.nextDate();
    const day = dayOf(whole);
    const [morning, afternoon] = [
      { ...whole, startsAt: `${day}T08:00`, endsAt: `${day}T12:00` },
      { ...whole, startsAt: `${day}T13:00`, endsAt: `${day}T17:00` },
    ];
    const visitId = await requestedVisit(visits.service);
    await offer(visitId, { ...morning, alternatives: [afternoon] });
    await confirm(visitId, 1);
    expect(await bookedDays(visitId)).toEqual([`fixed ${day}`]);
    expect((await visits.read(visitId))?.appointment?.startsAt).toBe(afternoon.startsAt);
  });

  it('gives the days back by itself when nobody confirms in time', async () => {
    const offered = visits.nextDate();
    const visitId = await requestedVisit(visits.service);
    await offer(visitId, offered);
    await lapse(visitId, '2027-03-12T05:59:59.000Z');
    expect((await visits.read(visitId))?.status).toBe('proposed');
    await lapse(visitId, '2027-03-12T06:00:00.000Z');
    expect(await visits.read(visitId)).toMatchObject({ status: 'requested', proposal: null, holdUntil: null });
    expect(await bookedDays(visitId)).toEqual([]);
    expect(await visits.service.asValidator(ada, (db) => findAssignments(db, ada))).not.toContainEqual(
      expect.objectContaining({ visitId }),
    );
  });

  it('is due to lapse when its hold ends, and a date fixed meanwhile keeps its days', async () => {
    const offered = visits.nextDate();
    const visitId = await requestedVisit(visits.service);
    await offer(visitId, offered);
    const { rows } = await visits.running.owner.query<{ due: boolean }>(
      `SELECT due_at = '2027-03-12T06:00:00Z'::timestamptz AS due FROM validation.due_jobs WHERE job = 'lapse-proposals' AND key = $1`,
      [visitId],
    );
    expect(rows).toEqual([{ due: true }]);
    await confirm(visitId);
    await lapse(visitId, '2027-03-12T06:00:00.000Z');
    expect(await bookedDays(visitId)).toEqual([`fixed ${dayOf(offered)}`]);
  });

  it('goes on with what the hospital answers: other days, and nobody to whom it objects', async () => {
    const offered = visits.nextDate();
    const visitId = await requestedVisit(visits.service);
    await offer(visitId, offered);
    const window = { earliest: '2027-06-01', latest: '2027-06-30' };
    await new DeclineProposalHandler(visits.service).execute(
      new DeclineProposal(
        scopeBy(hospitalAdmin),
        visitId,
        { message: 'June suits us.', window, objections: [ben] },
        await versionOf(visitId),
      ),
    );
    expect(await bookedDays(visitId)).toEqual([]);
    expect(await visits.read(visitId)).toMatchObject({
      status: 'requested',
      ...window,
      declined: { message: 'June suits us.', objections: [{ personId: ben, name: 'Ben' }] },
    });
    await expect(offer(visitId, offered)).rejects.toMatchObject({ code: 'validator-objected' });
    await expect(offer(visitId, { ...offered, validators: [ada, cleo] })).resolves.toBeDefined();
  });

  it('asks each validator, who sees of the visit what it takes to answer and no more', async () => {
    const visitId = await requestedVisit(visits.service);
    await offer(visitId, visits.nextDate());
    const asked = await visits.service.asValidator(ben, (db) => findAssignments(db, ben));
    expect(asked.filter((one) => one.visitId === visitId)).toMatchObject([
      { kind: 'proposed', answer: 'open', leads: false },
    ]);
    await answer(visitId, ben, { answer: 'declined', reason: 'On leave.' });
    expect(await visits.read(visitId)).toMatchObject({
      declines: 1,
      answers: [{ personId: ben, answer: 'declined', reason: 'On leave.' }],
    });
    await expect(confirm(visitId)).rejects.toMatchObject({ code: 'validator-declined' });
    await answer(visitId, ben, { answer: 'accepted', noConflict: true });
    await answer(visitId, ada, { answer: 'accepted', noConflict: true });
    await confirm(visitId);
    expect((await visits.read(visitId))?.answers.map((one) => one.answer)).toEqual(['accepted', 'accepted']);
    expect(
      (await visits.service.asValidator(ben, (db) => findAssignments(db, ben))).filter(
        (one) => one.visitId === visitId,
      ),
    ).toMatchObject([{ kind: 'fixed', answer: 'accepted' }]);
    await expect(answer(visitId, cleo, { answer: 'accepted', noConflict: true })).rejects.toMatchObject({
      code: 'not-assigned',
    });
  });
});
