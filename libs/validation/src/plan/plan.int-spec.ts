import { randomUUID } from 'node:crypto';
import { plan as planContract } from '@cairn/contracts/validation/http/plans.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { CancelVisit, CancelVisitHandler } from '../appointment/cancel-visit.handler.js';
import { DeclareConflict, DeclareConflictHandler } from '../conflict/declare-conflict.handler.js';
import { DeclineProposal, DeclineProposalHandler } from '../appointment/decline-proposal.handler.js';
import { hospitalAdmin, requestedVisit, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { planStream, profileStream, visitStream } from '../validation.publications.js';
import { ada, ben, cleo, manager } from '../visit/testing/visits.js';
import { drawPlans } from './draw-plan.job.js';
import { ReleasePlan, ReleasePlanHandler, RequestPlan, RequestPlanHandler } from './plans.handler.js';
import { findPlan, findPlans } from './plans.query.js';
import { releasePlans } from './release-plan.job.js';

const programme = scopeBy(manager, programmeTenant);

describe('a plan of all visits that wait for a date', () => {
  let visits: VisitsRunning;
  const qualified = async (personId: string): Promise<void> => {
    const execute = (command: object) => visits.service.execute(programme, profileStream, personId, command as never);
    await execute({
      type: 'RecordProfile',
      data: {
        languages: ['en'],
        country: 'SA',
        region: null,
        timeZone: 'Asia/Riyadh',
        workingDays: [1, 2, 3, 4, 5, 6, 7],
        visitsPerMonth: 1,
      },
    });
    await execute({
      type: 'RecordQualifications',
      data: {
        roles: [],
        qualifications: [{ model: 'diam-enterprise', highestStage: 7, from: '2026-01-01', until: null }],
        trainings: [],
        mentors: false,
        inTraining: false,
      },
    });
  };
  beforeAll(async () => {
    visits = await VisitsRunning.start();
    await visits.running.owner.query(`INSERT INTO access.organizations VALUES ($1, 'Harbour Clinics')`, [otherTenant]);
    await qualified(ada);
    await qualified(ben);
  });
  afterAll(() => visits.stop());

  const due = (key: string) => ({
    tenantId: programmeTenant,
    key,
    dueAt: visits.service.clock.now(),
    revision: 1,
    attempt: 1,
  });
  const drawn = async (from = '2027-04-01', to = '2027-05-31'): Promise<string> => {
    const planId = randomUUID();
    await new RequestPlanHandler(visits.service).execute(
      new RequestPlan(programme, planId, { from, to, languages: ['en'] }),
    );
    await drawPlans.run(due(planId), visits.service);
    return planId;
  };
  const read = async (planId: string, reader = manager) => {
    const found = await visits.service.asStaff(reader, (db) => findPlan(db, planId));
    return planContract.parse(found);
  };
  const release = async (planId: string, some: readonly string[], ifVersion?: number) => {
    const version = ifVersion ?? (await read(planId)).version;
    return new ReleasePlanHandler(visits.service).execute(
      new ReleasePlan(programme, planId, { visits: [...some] }, version),
    );
  };
  const stateOf = async (visitId: string) =>
    (await visits.service.inTenant(scopeBy(manager), (tx) => tx.load(visitStream, visitId))).state;

  it('gives each a date and a team, or says why not, and offers those that are released, once', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => requestedVisit(visits.service)));
    const planId = await drawn();
    const { placed, unplaced, objective, bound, version } = await read(planId);
    expect([...placed, ...unplaced].map(({ visitId }) => visitId).sort()).toEqual([...asked].sort());
    // Two validators, each with one visit a month, in two months.
    expect(placed).toHaveLength(4);
    expect(unplaced).toEqual([expect.objectContaining({ because: 'crowded-out', organizationId: someTenant })]);
    expect(objective).toBe(bound);
    expect(placed[0]).toMatchObject({ offer: 'draft', refusal: null, timeZone: 'Asia/Riyadh' });
    expect(new Set(placed.map(({ team, startsAt }) => `${team[0]?.personId} ${startsAt.slice(0, 7)}`)).size).toBe(4);

    const [first, second, third] = placed.map(({ visitId }) => visitId) as [string, string, string];
    await expect(release(planId, [first], version - 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(release(planId, [randomUUID()])).rejects.toMatchObject({ code: 'not-in-plan' });
    await new CancelVisitHandler(visits.service).execute(
      new CancelVisit(scopeBy(hospitalAdmin), second, 'Moved.', 'hospital'),
    );
    await release(planId, [first, second]);
    expect((await read(planId)).placed.map(({ offer }) => offer)).toEqual(['releasing', 'releasing', 'draft', 'draft']);
    await releasePlans.run(due(planId), visits.service);

    const after = await read(planId);
    expect(after.placed.map(({ offer, refusal }) => [offer, refusal])).toEqual([
      ['offered', null],
      ['refused', 'changed-meanwhile'],
      ['draft', null],
      ['draft', null],
    ]);
    const offered = await stateOf(first);
    expect(offered).toMatchObject({ status: 'proposed', proposal: { validators: [placed[0]?.team[0]?.personId] } });
    expect(offered.proposal?.holdUntil).not.toBeNull();
    expect((await stateOf(third)).status).toBe('requested');

    // The hospital turns it down, and the job runs again as it does after a crash.
    const { version: seen } = await visits.service.inTenant(scopeBy(manager), (tx) => tx.load(visitStream, first));
    await new DeclineProposalHandler(visits.service).execute(
      new DeclineProposal(scopeBy(hospitalAdmin), first, { message: 'Not then.', objections: [] }, seen),
    );
    await release(planId, [first]);
    await releasePlans.run(due(planId), visits.service);
    expect((await stateOf(first)).status).toBe('requested');
  });

  it('is drawn up once, and waits for that before it is released', async () => {
    const planId = randomUUID();
    await new RequestPlanHandler(visits.service).execute(
      new RequestPlan(programme, planId, { from: '2027-04-01', to: '2027-04-30', languages: ['en'] }),
    );
    await expect(release(planId, [randomUUID()])).rejects.toMatchObject({ code: 'plan-not-drawn' });
    await drawPlans.run(due(planId), visits.service);
    const { version } = await read(planId);
    await drawPlans.run(due(planId), visits.service);
    expect((await read(planId)).version).toBe(version);
    expect((await visits.service.asStaff(manager, findPlans)).map(({ id }) => id)).toContain(planId);
    expect(await visits.service.asStaff(manager, (db) => findPlan(db, randomUUID()))).toBeUndefined();
  });

  it('goes on after a crash between two offers, and makes none twice', async () => {
    const some = await Promise.all([requestedVisit(visits.service), requestedVisit(visits.service)]);
    await qualified(cleo);
    const planId = await drawn();
    const placed = (await read(planId)).placed.filter(({ visitId }) => some.includes(visitId));
    expect(placed.length).toBeGreaterThan(0);
    const [one] = placed;
    await release(
      planId,
      placed.map(({ visitId }) => visitId),
    );
    await releasePlans.run(due(planId), visits.service);
    await releasePlans.run(due(planId), visits.service);
    const history = await visits.service.inTenant(scopeBy(manager), (tx) =>
      tx.history(visitStream, one?.visitId ?? ''),
    );
    expect(history.filter(({ type }) => type === 'DateProposed')).toHaveLength(1);
    const notes = await visits.service.inTenant(programme, (tx) => tx.history(planStream, planId));
    expect(notes.filter(({ type }) => type === 'DateOffered')).toHaveLength(placed.length);
  });

  it('leaves visits of an organization out for a scheduler with a conflict of interest, and its figures with them', async () => {
    const theirs = await requestedVisit(visits.service, { tenantId: otherTenant });
    const planId = await drawn();
    const all = await read(planId);
    expect([...all.placed, ...all.unplaced].map(({ visitId }) => visitId)).toContain(theirs);
    await new DeclareConflictHandler(visits.service).execute(
      new DeclareConflict(scopeBy(cleo, programmeTenant), cleo, {
        organizationId: otherTenant,
        kind: 'employment',
        from: '2020-01-01',
        until: null,
        note: '',
      }),
    );
    const seen = await read(planId, cleo);
    expect([...seen.placed, ...seen.unplaced].map(({ visitId }) => visitId)).not.toContain(theirs);
    expect([seen.objective, seen.bound]).toEqual([null, null]);
  });
});
