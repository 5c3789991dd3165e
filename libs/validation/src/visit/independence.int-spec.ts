import { randomUUID } from 'node:crypto';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { hearsMemberJoined, hospitalAdmin, requestedVisit, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { CancelVisit, CancelVisitHandler } from '../appointment/cancel-visit.handler.js';
import { ProposeDate, ProposeDateHandler } from '../appointment/propose-date.handler.js';
import { ada, ben, cleo, manager } from './testing/visits.js';

const theirs = { code: 'actor-belonged-to-organization' };

describe('the independence of a visit', () => {
  let visits: VisitsRunning;
  const person = (): string => randomUUID();

  beforeEach(async () => {
    visits = await VisitsRunning.start();
  });
  afterEach(() => visits.stop());

  const proposedBy = async (actor: string): Promise<unknown> => {
    const visitId = await requestedVisit(visits.service);
    return new ProposeDateHandler(visits.service).execute(
      new ProposeDate(scopeBy(actor), visitId, visits.nextDate(), 1),
    );
  };

  it('keeps a former member from planning and calling off', async () => {
    const former = person();
    await expect(proposedBy(former)).resolves.toBeDefined();
    await hearsMemberJoined(visits.service, former);
    await expect(proposedBy(former)).rejects.toMatchObject(theirs);
    const visitId = await requestedVisit(visits.service);
    const cancel = (side: 'hospital' | 'programme') =>
      new CancelVisitHandler(visits.service).execute(new CancelVisit(scopeBy(former), visitId, 'No.', side));
    await expect(cancel('programme')).rejects.toMatchObject(theirs);
    await expect(cancel('hospital')).resolves.toBeDefined();
  });

  it('knows a member of this moment before the feed tells of it', async () => {
    const member = person();
    await visits.running.owner.query(
      'INSERT INTO access.memberships (organization_id, person_id, role) VALUES ($1, $2, $3)',
      [someTenant, member, 'admin'],
    );
    await expect(proposedBy(member)).rejects.toMatchObject(theirs);
  });

  it('keeps former members out of the team, also those who joined after the date was offered', async () => {
    const visitId = await requestedVisit(visits.service);
    await visits.propose(visitId, visits.nextDate());
    await hearsMemberJoined(visits.service, ben);
    const refused = {
      code: 'validator-belongs-to-organization',
      details: { validators: [{ personId: ben, name: 'Ben' }] },
    };
    await expect(visits.confirm(visitId)).rejects.toMatchObject(refused);
    await expect(visits.propose(visitId, visits.nextDate())).rejects.toMatchObject(refused);
    await expect(
      visits.propose(visitId, visits.nextDate({ validators: [ada, cleo], lead: cleo })),
    ).resolves.toBeDefined();
  });

  it('ends with the membership of a validator or a manager, whenever it was', async () => {
    const visitId = await visits.scheduledVisit();
    await visits.recordAll(visitId);
    await hearsMemberJoined(visits.service, ada);
    await expect(visits.record(visitId, 'S1.systems', 'Seen again.', 1)).rejects.toMatchObject(theirs);
    await expect(visits.conclude(visitId)).rejects.toMatchObject(theirs);
  });

  it('lets another manager decide for one who once registered the organization', async () => {
    const visitId = await visits.scheduledVisit();
    await visits.recordAll(visitId);
    await visits.conclude(visitId);
    await hearsMemberJoined(visits.service, manager);
    await expect(visits.decide(visitId)).rejects.toMatchObject(theirs);
    await expect(visits.decide(visitId, {}, person())).resolves.toBeDefined();
  });

  it('is of one organization: members of another are strangers here', async () => {
    const elsewhere = person();
    await hearsMemberJoined(visits.service, elsewhere, '00000000-0000-4000-8000-000000000002');
    await expect(proposedBy(elsewhere)).resolves.toBeDefined();
    expect(elsewhere).not.toBe(hospitalAdmin);
  });
});

describe('a visit at which nothing was seen', () => {
  let visits: VisitsRunning;

  beforeAll(async () => {
    visits = await VisitsRunning.start();
  });
  afterAll(() => visits.stop());

  it('supports no stage, whatever the reason', async () => {
    const visitId = await visits.scheduledVisit();
    for (const { criterionId } of (await visits.read(visitId))?.checklist ?? [])
      await visits.record(visitId, criterionId, '', 0, ada, 'not-seen');
    await visits.reveal(visitId);
    expect((await visits.read(visitId))?.foundStage).toBe(0);
    await expect(
      visits.conclude(visitId, { proposedStage: 6, aboveReason: 'The survey says so.' }),
    ).rejects.toMatchObject({ code: 'stage-not-seen', details: { foundStage: 0, seenStage: 0 } });
    await visits.conclude(visitId, { proposedStage: 0 });
    await expect(visits.decide(visitId)).rejects.toMatchObject({ code: 'stage-above-proposed' });
  });
});
