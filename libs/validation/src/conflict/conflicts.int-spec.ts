import { deskVisitsQuery } from '@cairn/contracts/validation/http/visits.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import {
  ApproveConflictOverride,
  ApproveConflictOverrideHandler,
  RequestConflictOverride,
  RequestConflictOverrideHandler,
} from '../appointment/override-conflict.handler.js';
import { requestedVisit, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { conflictStream } from '../validation.publications.js';
import { ada, ben, cleo, manager, secondManager } from '../visit/testing/visits.js';
import { countVisits } from '../visit/visit-list.query.js';
import { findVisitsInScope } from '../visit/visits.query.js';
import { findConflicts } from './conflicts.query.js';
import { DeclareConflict, DeclareConflictHandler } from './declare-conflict.handler.js';

describe('the register of conflicts of interest', () => {
  let visits: VisitsRunning;

  beforeEach(async () => {
    visits = await VisitsRunning.start();
    await visits.running.owner.query(
      `INSERT INTO access.organizations VALUES ($1, 'Northern Lights Health'), ($2, 'Harbour Clinics')`,
      [someTenant, otherTenant],
    );
  });
  afterEach(() => visits.stop());

  type Tie = { readonly organizationId?: string; readonly from?: string; readonly until?: string | null };
  const declare = (personId: string, { organizationId = someTenant, from = '2020-01-01', until = null }: Tie = {}) =>
    new DeclareConflictHandler(visits.service).execute(
      new DeclareConflict(scopeBy(personId, programmeTenant), personId, {
        organizationId,
        kind: 'employment',
        from,
        until,
        note: 'Head of IT.',
      }),
    );
  const seenBy = (personId: string) =>
    visits.service
      .asStaff(personId, (db) => findVisitsInScope(db, deskVisitsQuery.parse({}), 'decisions'))
      .then(({ items }) => items.map(({ id }) => id));
  const guarded = async (personId: string): Promise<readonly string[]> =>
    (
      await visits.running.owner.query<{ id: string }>('SELECT access.conflicted_organizations($1) AS id', [personId])
    ).rows.map(({ id }) => id);

  it('keeps a declaration under the name of the day, for its person and for staff to read', async () => {
    await declare(ben);
    const own = await visits.service.asValidator(ben, (db) => findConflicts(db, ben));
    expect(own).toMatchObject([
      { organizationName: 'Northern Lights Health', kind: 'employment', until: null, countsUntil: null },
    ]);
    expect(await visits.service.asStaff(manager, (db) => findConflicts(db, ben))).toEqual(own);
    expect(await visits.service.asValidator(ada, (db) => findConflicts(db, ben))).toEqual([]);
  });

  it('takes nobody without a role in the programme, and no organization that is not there', async () => {
    await expect(declare(secondManager)).rejects.toMatchObject({ code: 'person-not-found' });
    await expect(declare(ben, { organizationId: secondManager })).rejects.toMatchObject({
      code: 'organization-not-found',
    });
  });

  it("leaves the case out of the person's lists and counts, and of nobody else's", async () => {
    const here = await requestedVisit(visits.service);
    const there = await requestedVisit(visits.service, { tenantId: otherTenant });
    await declare(manager);
    expect(await seenBy(manager)).toEqual([there]);
    expect((await seenBy(secondManager)).sort()).toEqual([here, there].sort());
    const countedBy = (personId: string) => visits.service.asStaff(personId, (db) => countVisits(db, {}));
    expect(await countedBy(manager)).toMatchObject({ requested: 1 });
    expect(await countedBy(secondManager)).toMatchObject({ requested: 2 });
  });

  it('takes a visit from a validator of its team, with all that is known of it', async () => {
    const visitId = await visits.scheduledVisit();
    const own = (personId: string) =>
      visits.service.asValidator(personId, async (db) => [
        (await findVisitsInScope(db, deskVisitsQuery.parse({}), 'decisions')).items.length,
        (await db.selectFrom('assignments').select('visit_id').execute()).length,
        (await db.selectFrom('visit_validators').select('visit_id').execute()).length,
        (await db.selectFrom('answers').select('unit_id').execute()).length > 0,
      ]);
    expect(await own(ben)).toEqual([1, 1, 1, true]);
    await declare(ben);
    expect(await own(ben)).toEqual([0, 0, 0, false]);
    expect(await own(ada)).toEqual([1, 1, 1, true]);
    await expect(visits.record(visitId, 'S1.systems', '', 0, ben)).rejects.toMatchObject({ code: 'actor-in-conflict' });
  });

  it('is asked when a date is offered and again when it is confirmed', async () => {
    const visitId = await requestedVisit(visits.service);
    const named = { code: 'validator-in-conflict', details: { validators: [{ personId: ben, name: 'Ben' }] } };
    await visits.propose(visitId, visits.nextDate());
    await declare(ben);
    await expect(visits.confirm(visitId)).rejects.toMatchObject(named);
    await expect(visits.propose(visitId, visits.nextDate())).rejects.toMatchObject(named);
    await visits.propose(visitId, visits.nextDate({ validators: [ada, cleo], lead: cleo }));
    await expect(visits.confirm(visitId)).resolves.toBeDefined();
  });

  it('is asked of the one who decides', async () => {
    const visitId = await visits.scheduledVisit();
    await visits.recordAll(visitId);
    await visits.conclude(visitId);
    await declare(manager);
    await expect(visits.decide(visitId)).rejects.toMatchObject({ code: 'actor-in-conflict' });
    await expect(visits.decide(visitId, {}, secondManager)).resolves.toBeDefined();
  });

  it('counts for three years after the tie ended, to the day', async () => {
    const visitId = await requestedVisit(visits.service);
    await declare(ben, { from: '2020-01-01', until: '2024-03-08' });
    await expect(visits.propose(visitId, visits.nextDate())).resolves.toBeDefined();
    await declare(ben, { from: '2020-01-01', until: '2024-03-09' });
    await expect(visits.propose(visitId, visits.nextDate())).rejects.toMatchObject({ code: 'validator-in-conflict' });
  });

  it('ends and is withdrawn, and its guard with it', async () => {
    const { id: conflictId } = await declare(ben);
    expect(await guarded(ben)).toEqual([someTenant]);
    const execute = (actor: string, command: Parameters<typeof visits.service.execute>[3]) =>
      visits.service.execute(scopeBy(actor, programmeTenant), conflictStream, ben, command as never);
    await execute(ben, { type: 'EndConflict', data: { conflictId, until: '2020-12-31' } });
    expect(await guarded(ben)).toEqual([]);
    const withdrawal = { type: 'WithdrawConflict', data: { conflictId, reason: 'Another one.', personId: ben } };
    await expect(execute(ben, withdrawal)).rejects.toMatchObject({ code: 'conflict-withdrawn-by-oneself' });
    await execute(manager, withdrawal);
    expect(await visits.service.asStaff(manager, (db) => findConflicts(db, ben))).toEqual([]);
  });

  it('is set aside for one visit by two people, visibly, until its decision', async () => {
    await declare(ben);
    const visitId = await requestedVisit(visits.service);
    const ask = (actor: string) =>
      new RequestConflictOverrideHandler(visits.service).execute(
        new RequestConflictOverride(scopeBy(actor), visitId, ben, 'Nobody else speaks Korean.'),
      );
    const approve = (actor: string) =>
      new ApproveConflictOverrideHandler(visits.service).execute(
        new ApproveConflictOverride(scopeBy(actor), visitId, ben),
      );
    await ask(manager);
    await expect(approve(manager)).rejects.toMatchObject({ code: 'override-needs-two-people' });
    expect(await guarded(ben)).toEqual([someTenant]);
    await approve(secondManager);
    expect(await guarded(ben)).toEqual([]);
    await visits.propose(visitId, visits.nextDate());
    await visits.confirm(visitId);
    expect((await visits.read(visitId))?.overrides).toMatchObject([
      { personId: ben, name: 'Ben', reason: 'Nobody else speaks Korean.', requestedBy: 'Mia' },
    ]);
    await visits.recordAll(visitId);
    await visits.conclude(visitId);
    await visits.decide(visitId);
    expect(await guarded(ben)).toEqual([someTenant]);
    const next = await requestedVisit(visits.service);
    await expect(visits.propose(next, visits.nextDate())).rejects.toMatchObject({ code: 'validator-in-conflict' });
  });
});
