import { type Change, type TeamworkFacts, teamworkOf } from './teamwork.js';

const change = (by: string, at: string, indicatorId = 'strategy', unitId = 'facility'): Change => ({
  unitId,
  indicatorId,
  by,
  at,
});
const none: TeamworkFacts = { assignments: [], flags: [], notes: [], others: [] };
const rows = (facts: Partial<TeamworkFacts>) => teamworkOf({ ...none, ...facts }, new Map([['ada', 'Ada']]), 'me');
const untouched = {
  unitId: 'facility',
  indicatorId: 'strategy',
  assignee: null,
  flagged: false,
  notes: 0,
  changedAt: null,
};

describe('the teamwork on an assessment', () => {
  it('is nothing where nobody did anything', () => expect(rows({})).toEqual([]));
  it('gathers what is known of an indicator of a unit in one row', () =>
    expect(
      rows({
        assignments: [{ ...change('me', '1'), personId: 'ada' }],
        flags: [change('me', '2')],
        notes: [change('me', '3'), change('me', '4')],
      }),
    ).toEqual([{ ...untouched, assignee: { personId: 'ada', name: 'Ada' }, flagged: true, notes: 2 }]));
  it('keeps the rows of each unit apart', () =>
    expect(
      rows({ flags: [change('me', '1'), change('me', '1', 'strategy', 'area')] }).map(({ unitId }) => unitId),
    ).toEqual(['facility', 'area']));
  it('has no name for an assignee who is no longer a member', () =>
    expect(rows({ assignments: [{ ...change('me', '1'), personId: 'gone' }] })).toMatchObject([
      { assignee: { personId: 'gone', name: '' } },
    ]));
  it('says when another person changed anything last, whatever came first', () =>
    expect(
      rows({ flags: [change('ada', '3')], others: [change('ada', '1'), change('ben', '2'), change('me', '9')] }),
    ).toEqual([{ ...untouched, flagged: true, changedAt: '3' }]));
  it('says nothing of what the reader changed', () => expect(rows({ others: [change('me', '1')] })).toEqual([]));
});
