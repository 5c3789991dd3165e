import { randomUUID } from 'node:crypto';
import { dateProposed } from '@cairn/contracts/validation/events/date-proposed.v1.js';
import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { deskVisitsQuery, visit as visitContract } from '@cairn/contracts/validation/http/visits.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { rememberAssessmentReopened } from '../inbox/remember-assessment-when-reopened.reaction.js';
import {
  heardOfAssessment,
  hears,
  hospitalAdmin,
  requestedVisit,
  scopeBy,
  hearsConfirmations,
  hearsWithdrawal,
} from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { validation } from '../validation.service.js';
import { CancelVisit, CancelVisitHandler } from '../appointment/cancel-visit.handler.js';
import { mustCertify } from './certifiable.query.js';
import { ConfirmDate, ConfirmDateHandler } from '../appointment/confirm-date.handler.js';
import { ProposeDate, ProposeDateHandler } from '../appointment/propose-date.handler.js';
import { RequestVisit, RequestVisitHandler } from './request-visit.handler.js';
import { restateDates } from '../appointment/restate-dates.job.js';
import { ada, ben, date, laterDate, manager } from './testing/visits.js';
import { findVisitsInScope } from './visits.query.js';

describe('a validation visit', () => {
  let visits: VisitsRunning;

  beforeAll(async () => {
    visits = await VisitsRunning.start();
  });
  afterAll(() => visits.stop());

  const publishedOf = async (visitId: string, type: string): Promise<unknown[]> => {
    const { rows } = await visits.running.owner.query<{ data: string }>(
      'SELECT data FROM validation.outbox WHERE type = $1 AND data LIKE $2 ORDER BY id',
      [type, `%${visitId}%`],
    );
    return rows.map(({ data }) => JSON.parse(data) as unknown);
  };

  it('goes from request to decision and tells the others', async () => {
    const offered = visits.nextDate();
    const visitId = await visits.scheduledVisit(offered);
    const { checklist } = (await visits.read(visitId)) ?? { checklist: [] };
    expect(checklist.length).toBeGreaterThan(10);
    await visits.recordAll(visitId);
    await visits.conclude(visitId, { commendations: 'Swift viewers.', recommendations: 'Structured reports.' });
    await visits.decide(visitId);

    const found = await visits.read(visitId);
    expect(visitContract.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      status: 'decided',
      holdsAssessment: true,
      conclusion: { proposedStage: 6, by: 'Ada' },
      decision: { outcome: 'granted', by: 'Mia' },
    });
    const [scheduled] = await publishedOf(visitId, visitScheduled.type);
    expect(visitScheduled.schema.parse(scheduled)).toMatchObject({
      startsAt: offered.startsAt,
      timeZone: 'Asia/Riyadh',
      sequence: 0,
      validators: [ada, ben],
    });
    const [decision] = await publishedOf(visitId, decisionRecorded.type);
    expect(decisionRecorded.schema.parse(decision)).toMatchObject({
      outcome: 'granted',
      stage: 6,
      country: 'SA',
      organizationName: 'Northern Lights Health',
    });
  });

  it('ends without a grant on a version that states no terms, also if it was asked for before versions had to', () =>
    expect(
      visits.service.inTenant(scopeBy(manager), ({ db }) => mustCertify(db, 'dhi-rapid', '2020')),
    ).rejects.toMatchObject({
      code: 'model-version-certifies-nothing',
      details: { model: 'dhi-rapid', modelVersion: '2020' },
    }));

  describe('on a version of a model of which anything is open', () => {
    const criterion = 'exchange.teamwork';
    const open = {
      code: 'model-version-not-certifiable',
      details: { model: 'diam-enterprise', modelVersion: '2019', count: 1, elements: [`criterion ${criterion}`] },
    };
    afterEach(() => hearsConfirmations(visits.service));

    it('is not asked for until that is confirmed', async () => {
      const assessmentId = await heardOfAssessment(visits.service);
      const ask = () =>
        new RequestVisitHandler(visits.service).execute(
          new RequestVisit(scopeBy(hospitalAdmin), randomUUID(), {
            assessmentId,
            mode: 'on-site',
            earliest: '2027-04-01',
            latest: '2027-05-31',
          }),
        );
      await hearsWithdrawal(visits.service, criterion);
      await expect(ask()).rejects.toMatchObject(open);
      await hearsConfirmations(visits.service);
      await expect(ask()).resolves.toMatchObject({ version: 1 });
    });

    it('ends without a grant while the confirmation is withdrawn', async () => {
      const visitId = await visits.scheduledVisit();
      await visits.recordAll(visitId);
      await visits.conclude(visitId);
      await hearsWithdrawal(visits.service, criterion);
      await expect(visits.decide(visitId)).rejects.toMatchObject(open);
      await expect(visits.decide(visitId, { outcome: 'deferred' })).resolves.toBeDefined();
    });
  });

  describe('is asked for', () => {
    it.each([
      [{ submitted: false }, 'assessment-not-submitted'],
      [{ final: false }, 'score-not-final'],
      [{ stage: 5 }, 'stage-needs-no-visit'],
    ])('not with %j', async (heard, code) =>
      expect(requestedVisit(visits.service, heard)).rejects.toMatchObject({ code }),
    );

    it('not with an assessment nobody has heard of', async () =>
      expect(
        new RequestVisitHandler(visits.service).execute(
          new RequestVisit(scopeBy(hospitalAdmin), randomUUID(), {
            assessmentId: randomUUID(),
            mode: 'on-site',
            earliest: '2027-04-01',
            latest: '2027-05-31',
          }),
        ),
      ).rejects.toMatchObject({ code: 'assessment-not-found' }));

    it('not after the assessment was reopened', async () => {
      const assessmentId = await heardOfAssessment(visits.service);
      await hears(visits.service, rememberAssessmentReopened, { assessmentId });
      await expect(
        new RequestVisitHandler(visits.service).execute(
          new RequestVisit(scopeBy(hospitalAdmin), randomUUID(), {
            assessmentId,
            mode: 'remote',
            earliest: '2027-04-01',
            latest: '2027-05-31',
          }),
        ),
      ).rejects.toMatchObject({ code: 'assessment-not-submitted' });
    });

    it('once at a time for an assessment, however many ask together', async () => {
      const assessmentId = await heardOfAssessment(visits.service);
      const ask = () =>
        new RequestVisitHandler(visits.service).execute(
          new RequestVisit(scopeBy(hospitalAdmin), randomUUID(), {
            assessmentId,
            mode: 'on-site',
            earliest: '2027-04-01',
            latest: '2027-05-31',
          }),
        );
      const asked = await Promise.allSettled(Array.from({ length: 12 }, ask));
      expect(asked.filter(({ status }) => status === 'fulfilled').length).toBe(1);
      expect(
        asked.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : [])),
      ).toEqual(Array.from({ length: 11 }, () => 'visit-already-open'));
    });

    it('again after it was cancelled', async () => {
      const assessmentId = await heardOfAssessment(visits.service);
      const ask = (visitId: string) =>
        new RequestVisitHandler(visits.service).execute(
          new RequestVisit(scopeBy(hospitalAdmin), visitId, {
            assessmentId,
            mode: 'on-site',
            earliest: '2027-04-01',
            latest: '2027-05-31',
          }),
        );
      const first = randomUUID();
      await ask(first);
      await new CancelVisitHandler(visits.service).execute(
        new CancelVisit(scopeBy(hospitalAdmin), first, 'Wrong month.', 'hospital'),
      );
      await expect(ask(randomUUID())).resolves.toMatchObject({ version: 1 });
    });
  });

  describe('has a date', () => {
    it('that only those change who have seen the last one', async () => {
      const visitId = await requestedVisit(visits.service);
      await expect(
        new ProposeDateHandler(visits.service).execute(new ProposeDate(scopeBy(manager), visitId, date, 7)),
      ).rejects.toMatchObject({ code: 'changed-meanwhile' });
      await visits.propose(visitId, visits.nextDate());
      await expect(
        new ConfirmDateHandler(visits.service).execute(new ConfirmDate(scopeBy(hospitalAdmin), visitId, 1)),
      ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    });

    it('that shows while it is only proposed', async () => {
      const visitId = await requestedVisit(visits.service);
      const offered = visits.nextDate();
      await visits.propose(visitId, offered);
      expect(await visits.read(visitId)).toMatchObject({
        status: 'proposed',
        appointment: { startsAt: offered.startsAt, validators: [{ name: 'Ada' }, { name: 'Ben' }] },
        proposal: { startsAt: offered.startsAt },
      });
    });

    it('that stands until the hospital confirms its move, and moves with a higher sequence', async () => {
      const visitId = await visits.scheduledVisit(laterDate);
      const moved = visits.nextDate();
      await visits.propose(visitId, moved);
      expect(await visits.read(visitId)).toMatchObject({
        status: 'scheduled',
        appointment: { startsAt: laterDate.startsAt },
        proposal: { startsAt: moved.startsAt },
      });
      await visits.confirm(visitId);
      expect(await visits.read(visitId)).toMatchObject({
        status: 'scheduled',
        appointment: { startsAt: moved.startsAt },
        proposal: null,
      });
      expect(await publishedOf(visitId, visitScheduled.type)).toMatchObject([{ sequence: 0 }, { sequence: 1 }]);
      const proposals = (await publishedOf(visitId, dateProposed.type)).map((data) => dateProposed.schema.parse(data));
      expect(proposals).toMatchObject([
        { startsAt: laterDate.startsAt, timeZone: 'Asia/Riyadh', moves: false },
        { startsAt: moved.startsAt, moves: true },
      ]);
    });

    it('that is told anew, and takes its days anew, once the rules of its time zone are others than when it was fixed', async () => {
      const [, alone] = [visits.nextDate(), visits.nextDate(), visits.nextDate()];
      const visitId = await visits.scheduledVisit(alone);
      const taken = async () =>
        (
          await visits.running.owner.query<{ taken: string }>(
            `SELECT lower(taken) AT TIME ZONE 'UTC' AS taken FROM validation.bookings WHERE visit_id = $1`,
            [visitId],
          )
        ).rows.map((row) => row.taken);
      const daysTakenByTodaysRules = await taken();
      await visits.restate(visitId);
      expect(await publishedOf(visitId, visitScheduled.type)).toMatchObject([{ sequence: 0 }]);

      const {
        rows: [event],
      } = await visits.running.owner.query<{ data: string }>(
        `SELECT data FROM validation.events WHERE stream = $1 AND type = 'VisitScheduled'`,
        [`visit-${visitId}`],
      );
      const scheduled = JSON.parse(event?.data ?? '{}') as { span: { begins: string; ends: string } };
      const span = {
        begins: scheduled.span.begins.replace('T06', 'T05'),
        ends: scheduled.span.ends.replace('T13', 'T12'),
      };
      await visits.running.owner.query(
        `UPDATE validation.events SET data = $2 WHERE stream = $1 AND type = 'VisitScheduled'`,
        [`visit-${visitId}`, JSON.stringify({ ...scheduled, span })],
      );
      await visits.running.owner.query(
        `UPDATE validation.bookings SET taken = tstzrange(lower(taken) - interval '1 hour', upper(taken) - interval '1 hour') WHERE visit_id = $1`,
        [visitId],
      );

      await visits.restate(visitId);
      await visits.restate(visitId);
      expect(await publishedOf(visitId, visitScheduled.type)).toMatchObject([
        { sequence: 0, clocksChanged: false },
        { sequence: 1, clocksChanged: true },
      ]);
      expect(await taken()).toEqual(daysTakenByTodaysRules);
      expect(await visits.fixedSequence(visitId)).toBe(1);
      const due = await visits.running.owner.query(
        'SELECT due_at AS at FROM validation.due_jobs WHERE job = $1 AND key = $2',
        [restateDates.name, visitId],
      );
      expect(due.rows).toHaveLength(1);
    });

    it('of which a newer program has stated more: it stays through confirmation and rebuild', async () => {
      const visitId = await requestedVisit(visits.service);
      await visits.propose(visitId, visits.nextDate());
      const stream = `visit-${visitId}`;
      await visits.running.owner.query(
        `UPDATE validation.events SET data = left(data, -1) || ',"parking":{"deck":"P2"}}' WHERE stream = $1 AND type = 'DateProposed'`,
        [stream],
      );
      await visits.confirm(visitId);
      const stored = () =>
        visits.running.owner
          .query<{ data: string }>('SELECT data FROM validation.events WHERE stream = $1 ORDER BY version', [stream])
          .then(({ rows }) => rows.map(({ data }) => data));
      const before = await stored();
      expect(JSON.parse(before.at(-1) ?? '')).toMatchObject({ parking: { deck: 'P2' }, sequence: 0 });
      const ofVisits = validation.projections.find(({ name }) => name === 'visits');
      if (!ofVisits) throw new Error('The service lists visits.');
      await rebuild(visits.running.owner, validation, ofVisits);
      const { rows } = await visits.running.owner.query('SELECT appointment FROM validation.visits WHERE id = $1', [
        visitId,
      ]);
      expect(rows).toMatchObject([{ appointment: { parking: { deck: 'P2' } } }]);
      expect(await stored()).toEqual(before);
    });

    it('not for a visit that does not exist', async () =>
      expect(
        new ProposeDateHandler(visits.service).execute(new ProposeDate(scopeBy(manager), randomUUID(), date, 0)),
      ).rejects.toMatchObject({ code: 'visit-not-found' }));
  });

  describe('and its findings', () => {
    it('are what the team agrees on, and count their changes', async () => {
      const visitId = await visits.scheduledVisit();
      const [criterion] = (await visits.read(visitId))?.checklist ?? [];
      const criterionId = criterion?.criterionId ?? '';
      expect(await visits.record(visitId, criterionId)).toEqual({ id: visitId, version: 1 });
      expect((await visits.read(visitId))?.findings).toEqual([]);
      expect(await visits.record(visitId, criterionId, 'Seen.', 0, ben)).toEqual({ id: visitId, version: 1 });
      await expect(visits.record(visitId, criterionId, 'Not seen.')).rejects.toMatchObject({
        code: 'changed-meanwhile',
        details: { version: 1 },
      });
      await visits.record(visitId, criterionId, 'On two wards.', 1, ben);
      expect((await visits.read(visitId))?.findings).toMatchObject([
        { criterionId, note: 'On two wards.', by: 'Ben', version: 2, statedBy: null },
      ]);
    });

    it('of different criteria, recorded at once by the whole team, all stay', async () => {
      const visitId = await visits.scheduledVisit();
      const criteria = ((await visits.read(visitId))?.checklist ?? [])
        .slice(0, 8)
        .map(({ criterionId }) => criterionId);
      const outcomes = await Promise.allSettled(
        criteria.map((criterionId, i) => visits.record(visitId, criterionId, '', 0, i % 2 ? ada : ben)),
      );
      const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
      expect((await visits.read(visitId))?.recorded.length).toBe(kept);
      await visits.reveal(visitId);
      expect((await visits.read(visitId))?.findings.length).toBe(kept);
    });
  });

  it('is the same after every projection was rebuilt', async () => {
    const inScope = (db: Parameters<typeof findVisitsInScope>[0]) =>
      findVisitsInScope(db, deskVisitsQuery.parse({ limit: '500' }), 'decisions');
    const all = async () => ({
      visits: await visits.service.inProgramme(inScope),
      ada: (await visits.service.asValidator(ada, inScope)).items.map(({ id }) => id),
    });
    const findingsNow = () =>
      visits.running.owner
        .query('SELECT * FROM validation.findings ORDER BY 1, 2, 3')
        .then(({ rows }) => rows as unknown[]);
    const [before, findingsBefore] = [await all(), await findingsNow()];
    for (const projection of validation.projections) await rebuild(visits.running.owner, validation, projection);
    expect(await all()).toEqual(before);
    expect(await findingsNow()).toEqual(findingsBefore);
  });
});
