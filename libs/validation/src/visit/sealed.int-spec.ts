import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { findVerdicts } from './findings.query.js';
import { ada, ben, cleo, manager } from './testing/visits.js';

describe('a sealed verdict', () => {
  let visits: VisitsRunning;
  let visitId: string;
  let criterionId: string;

  beforeAll(async () => {
    visits = await VisitsRunning.start();
  });
  afterAll(() => visits.stop());
  beforeEach(async () => {
    visitId = await visits.scheduledVisit();
    criterionId = (await visits.read(visitId))?.checklist[0]?.criterionId ?? '';
    await visits.record(visitId, criterionId, 'Only for me so far.', 0, ben, 'contradicted');
  });

  /** What the database itself lets somebody read, whatever is asked. */
  const rowsFor = {
    colleague: () => visits.service.asValidator(ada, (db) => findVerdicts(db, someTenant, visitId, ben)),
    stranger: () => visits.service.asValidator(cleo, (db) => findVerdicts(db, someTenant, visitId, ben)),
    staff: () => visits.service.asStaff(manager, (db) => findVerdicts(db, someTenant, visitId, ben)),
    author: () => visits.service.asValidator(ben, (db) => findVerdicts(db, someTenant, visitId, ben)),
  };

  it('is in no answer to a colleague, the hospital or staff, and neither is the stage that would follow', async () => {
    for (const reader of [ada, cleo, manager, programmeTenant]) {
      const seen = await visits.read(visitId, reader);
      expect(seen).toMatchObject({ verdicts: [], findings: [], foundStage: null, revealed: [] });
      expect(JSON.stringify(seen)).not.toMatch(/Only for me|contradicted/);
    }
  });
  it('shows that it was recorded, and nothing more', async () =>
    expect((await visits.read(visitId, ada))?.recorded).toEqual([{ criterionId, validators: [ben] }]));
  it('is read by its author', async () =>
    expect((await visits.read(visitId, ben))?.verdicts).toMatchObject([
      { personId: ben, note: 'Only for me so far.', sealed: true, blindVerdict: 'contradicted' },
    ]));
  it('is kept by the database from everybody else, whatever a query asks for', async () => {
    expect(await rowsFor.colleague()).toEqual([]);
    expect(await rowsFor.stranger()).toEqual([]);
    expect(await rowsFor.staff()).toEqual([]);
    expect(await rowsFor.author()).toHaveLength(1);
  });
  it('is published to no other service', async () => {
    const { rows } = await visits.running.owner.query(
      `SELECT data::text AS text FROM validation.outbox UNION ALL SELECT data::text FROM validation.feed`,
    );
    expect(rows.map(({ text }) => text as string).filter((text) => text.includes('Only for me'))).toEqual([]);
  });
  it('is for the team, the hospital and staff once the lead reveals it, dissent included', async () => {
    await visits.record(visitId, criterionId);
    expect((await visits.read(visitId, ada))?.verdicts).toHaveLength(2);
    await visits.settle(visitId, criterionId, 'It was the old ward.');
    expect((await visits.read(visitId, manager))?.findings).toMatchObject([
      {
        verdict: 'confirmed',
        statedBy: 'Ada',
        votes: [
          { name: 'Ada', agrees: true },
          { name: 'Ben', verdict: 'contradicted', agrees: false },
        ],
      },
    ]);
    expect(await rowsFor.colleague()).toHaveLength(2);
    expect(await rowsFor.stranger()).toEqual([]);
    expect(await rowsFor.staff()).toHaveLength(2);
  });
});
