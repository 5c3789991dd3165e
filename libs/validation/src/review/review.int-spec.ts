import { someTenant } from '@cairn/platform/testing/running-services.js';
import { hospitalAdmin, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { ada, ben, cleo, manager, secondManager } from '../visit/testing/visits.js';
import { AppointReviewers, AppointReviewersHandler } from './appoint-reviewers.handler.js';
import { SubmitCorrectiveEvidence, SubmitCorrectiveEvidenceHandler } from './corrective-evidence.handler.js';
import { FileAppeal, FileAppealHandler } from './file-appeal.handler.js';
import { mindDeadlines } from '../visit/mind-deadlines.job.js';

describe('what follows a decision', () => {
  let visits: VisitsRunning;

  beforeAll(async () => {
    visits = await VisitsRunning.start();
  });
  afterAll(() => visits.stop());

  const [onTime, late] = ['2027-03-10T06:00:00Z', '2027-12-01T06:00:00Z'];
  /** A visit of Ada and Ben on which one criterion was contradicted, and that was decided so. */
  const decided = async (outcome: 'deferred' | 'refused') => {
    const visitId = await visits.scheduledVisit();
    const [open, ...others] = ((await visits.read(visitId))?.checklist ?? []).map(({ criterionId }) => criterionId);
    for (const criterionId of others) await visits.record(visitId, criterionId);
    await visits.record(visitId, open ?? '', 'Off since May.', 0, ada, 'contradicted');
    await visits.reveal(visitId);
    const proposedStage = (await visits.read(visitId))?.foundStage ?? 0;
    await visits.conclude(visitId, { proposedStage });
    await visits.decide(visitId, { outcome, reasons: 'One criterion is not met.' });
    return { visitId, open: open ?? '', others };
  };
  const minds = (visitId: string) =>
    mindDeadlines.run(
      { tenantId: someTenant, key: visitId, dueAt: visits.service.clock.now(), revision: 1, attempt: 1 },
      visits.service,
    );
  const published = async (type: string): Promise<number> =>
    (await visits.running.owner.query('SELECT FROM validation.outbox WHERE type LIKE $1', [`%${type}%`])).rowCount ?? 0;
  const submit = (visitId: string, criterionId: string) =>
    new SubmitCorrectiveEvidenceHandler(visits.service).execute(
      new SubmitCorrectiveEvidence(scopeBy(hospitalAdmin, someTenant, onTime), visitId, {
        statements: [{ criterionId, statement: 'In use again since June.' }],
      }),
    );
  const appeal = (visitId: string, at = onTime) =>
    new FileAppealHandler(visits.service).execute(
      new FileAppeal(scopeBy(hospitalAdmin, someTenant, at), visitId, 'The ward had moved.'),
    );

  it('is a re-review of the open criteria, and a grant', async () => {
    const { visitId, open, others } = await decided('deferred');
    expect(await visits.read(visitId)).toMatchObject({
      status: 'deferred',
      holdsAssessment: true,
      decision: { openCriteria: [open] },
    });
    await submit(visitId, open);
    const again = await visits.read(visitId);
    expect(again).toMatchObject({ status: 're-review', evidence: { statements: [{ criterionId: open }] } });
    expect(again?.findings.map(({ criterionId }) => criterionId).sort()).toEqual([...others].sort());
    expect([again?.revealed.includes(open), again?.recorded.some((one) => one.criterionId === open)]).toEqual([
      false,
      false,
    ]);
    await expect(visits.record(visitId, others[0] ?? '', 'Again.', 1)).rejects.toMatchObject({
      code: 'criterion-not-open',
    });
    await visits.record(visitId, open, 'Seen in use.');
    await visits.record(visitId, open, '', 0, ben);
    await visits.conclude(visitId);
    await visits.decide(visitId);
    expect(await visits.read(visitId)).toMatchObject({ status: 'decided', decision: { outcome: 'granted' } });
  });

  it('is a refusal when nothing is handed in by the deadline, after a reminder', async () => {
    const { visitId } = await decided('deferred');
    const reminders = await published('deadline-neared');
    visits.running.clock.set('2027-05-04T06:00:00Z');
    await minds(visitId);
    await minds(visitId);
    expect(await published('deadline-neared')).toBe(reminders + 1);
    expect(await visits.read(visitId)).toMatchObject({ status: 'deferred' });
    visits.running.clock.set('2027-05-09T06:00:00Z');
    await minds(visitId);
    expect(await visits.read(visitId)).toMatchObject({
      status: 'decided',
      holdsAssessment: false,
      decision: { outcome: 'refused', proposedBy: null },
    });
  });

  it('is an appeal to fresh reviewers, and a decision by somebody else', async () => {
    const { visitId, open } = await decided('refused');
    await expect(appeal(visitId, late)).rejects.toMatchObject({ code: 'deadline-over' });
    await appeal(visitId);
    expect(await visits.read(visitId)).toMatchObject({ status: 'appealed', holdsAssessment: true });
    const appoint = (reviewer: string) =>
      new AppointReviewersHandler(visits.service).execute(
        new AppointReviewers(scopeBy(manager), visitId, { reviewers: [reviewer], lead: reviewer }),
      );
    await expect(appoint(ben)).rejects.toMatchObject({ code: 'reviewer-not-fresh' });
    await appoint(cleo);
    expect(await visits.read(visitId)).toMatchObject({
      status: 're-review',
      appeal: { reviewers: [{ name: 'Cleo' }], lead: cleo },
    });
    await expect(visits.record(visitId, open, '', 0, ada)).rejects.toMatchObject({ code: 'not-assigned' });
    await visits.record(visitId, open, 'Seen in use.', 0, cleo);
    await visits.conclude(visitId, {}, cleo);
    await expect(visits.decide(visitId)).rejects.toMatchObject({ code: 'decider-decided-before' });
    await visits.decide(visitId, {}, secondManager);
    expect(await visits.read(visitId)).toMatchObject({ status: 'decided', decision: { outcome: 'granted' } });
  });
});
