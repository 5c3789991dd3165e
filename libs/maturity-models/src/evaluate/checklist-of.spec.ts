import { shippedModelVersions } from '../shipped/shipped-models.folder.js';
import { checklistOf } from './checklist-of.js';

const diam = shippedModelVersions().find(({ id }) => id === 'diam-enterprise');
if (!diam) throw new Error('diam-enterprise is not shipped');

const inBranch = (branch: string) => diam.branches.find(({ id }) => id === branch)?.criteria.map(({ id }) => id) ?? [];
const metBranches = (...branches: string[]) =>
  Object.fromEntries(branches.flatMap(inBranch).map((id) => [id, 'met' as const]));
const branchesOf = (items: ReturnType<typeof checklistOf>) => [...new Set(items.flatMap(({ branch }) => branch ?? []))];

describe('the checklist of a visit', () => {
  it('lists every criterion of the ladder once', () => {
    const ladder = checklistOf(diam, 6, metBranches('exchange', 'analytics')).filter(({ branch }) => branch === null);
    expect(ladder.map(({ criterionId }) => criterionId)).toEqual(
      diam.stages.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
    );
    expect(ladder.every(({ stage }) => stage !== null && stage >= 1 && stage <= 4)).toBe(true);
  });
  it('adds the branches that the survey found met', () =>
    expect(branchesOf(checklistOf(diam, 6, metBranches('exchange', 'analytics')))).toEqual(['exchange', 'analytics']));
  it('adds all branches when none is known to be met', () =>
    expect(branchesOf(checklistOf(diam, 6, {})).length).toBe(diam.branches.length));
  it('leaves branches out below the stages they carry', () =>
    expect(branchesOf(checklistOf(diam, 4, metBranches('exchange')))).toEqual([]));
  it("carries the survey's result", () => {
    const [first, second] = checklistOf(diam, 6, {
      [diam.stages.flatMap(({ criteria }) => criteria)[0]?.id ?? '']: 'not-applicable',
    });
    expect([first?.status, second?.status]).toEqual(['not-applicable', 'not-met']);
  });
});
