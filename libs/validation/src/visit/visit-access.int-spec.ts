import { deskVisitsQuery, visitSummary } from '@cairn/contracts/validation/http/visits.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { hospitalAdmin, requestedVisit, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { CancelVisit, CancelVisitHandler } from '../appointment/cancel-visit.handler.js';
import { ada, ben, cleo, manager } from './testing/visits.js';
import { findVisit, findVisits, findVisitsInScope } from './visits.query.js';

describe('a visit is seen', () => {
  let visits: VisitsRunning;

  beforeAll(async () => {
    visits = await VisitsRunning.start();
  });
  afterAll(() => visits.stop());

  const asked = deskVisitsQuery.parse({ limit: '500' });
  const inScope = (db: Parameters<typeof findVisitsInScope>[0]) => findVisitsInScope(db, asked, 'decisions');
  const seenBy = (personId: string) =>
    visits.service.asValidator(personId, inScope).then(({ items }) => items.map(({ id }) => id));

  /** Of how many assessments. */
  const answersSeenBy = (personId: string) =>
    visits.service.asValidator(
      personId,
      async (db) =>
        new Set((await db.selectFrom('answers').select('assessment_id').execute()).map((row) => row.assessment_id))
          .size,
    );

  it('by a validator of its team from the fixed date until the decision', async () => {
    const visitId = await requestedVisit(visits.service);
    await visits.propose(visitId, visits.nextDate({ validators: [cleo], lead: cleo }));
    expect(await seenBy(cleo)).not.toContain(visitId);
    expect(await answersSeenBy(cleo)).toBe(0);
    await visits.confirm(visitId);
    expect(await seenBy(cleo)).toContain(visitId);
    expect(await seenBy(ada)).not.toContain(visitId);
    expect([await answersSeenBy(cleo), await answersSeenBy(ada)]).toEqual([1, 0]);
    expect(await visits.service.asValidator(cleo, (db) => findVisit(db, someTenant, visitId, ada))).toMatchObject({
      id: visitId,
    });
    for (const { criterionId } of (await visits.read(visitId))?.checklist ?? [])
      await visits.record(visitId, criterionId, '', 0, cleo);
    expect(
      (await visits.service.asValidator(cleo, (db) => findVisit(db, someTenant, visitId, ada)))?.findings.length,
    ).toBeGreaterThan(0);
    await visits.conclude(visitId, {}, cleo);
    expect(await seenBy(cleo)).toContain(visitId);
    await visits.decide(visitId, { outcome: 'deferred', reasons: 'More evidence.' });
    expect(await seenBy(cleo)).toContain(visitId);
  });

  it('no longer once it is decided for good', async () => {
    const visitId = await visits.scheduledVisit(visits.nextDate({ validators: [cleo], lead: cleo }));
    for (const { criterionId } of (await visits.read(visitId))?.checklist ?? [])
      await visits.record(visitId, criterionId, '', 0, cleo);
    await visits.conclude(visitId, {}, cleo);
    const sees = await answersSeenBy(cleo);
    await visits.decide(visitId, { outcome: 'refused', reasons: 'More evidence.' });
    expect(await seenBy(cleo)).not.toContain(visitId);
    expect(await visits.service.asValidator(cleo, (db) => findVisit(db, someTenant, visitId, ada))).toBeUndefined();
    expect(await answersSeenBy(cleo)).toBe(sees - 1);
  });

  it('no longer by those who left the team when it moved, or once it is cancelled', async () => {
    const visitId = await visits.scheduledVisit();
    await visits.propose(visitId, visits.nextDate({ validators: [ben], lead: ben }));
    await visits.confirm(visitId);
    expect([(await seenBy(ada)).includes(visitId), (await seenBy(ben)).includes(visitId)]).toEqual([false, true]);
    await new CancelVisitHandler(visits.service).execute(
      new CancelVisit(scopeBy(manager), visitId, 'The hospital moves.', 'programme'),
    );
    expect(await seenBy(ben)).not.toContain(visitId);
  });

  it('by staff across organizations, and by no other organization', async () => {
    const visitId = await requestedVisit(visits.service, { tenantId: otherTenant });
    const { items: all } = await visits.service.inProgramme(inScope);
    expect(all.map(({ id }) => id)).toContain(visitId);
    expect(visitSummary.parse(all[0])).toEqual(all[0]);
    expect(
      (await visits.service.inTenant(scopeBy(hospitalAdmin), ({ db }) => findVisits(db, someTenant, asked))).items.map(
        ({ id }) => id,
      ),
    ).not.toContain(visitId);
    expect(
      await visits.service.inTenant(scopeBy(hospitalAdmin), ({ db }) => findVisit(db, otherTenant, visitId, ada)),
    ).toBeUndefined();
  });
});
