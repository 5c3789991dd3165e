import type { TeamworkRow } from '@cairn/contracts/surveys/http/teamwork.js';
import { lastChange } from './last-change.js';

const row = (changedAt: string | null): TeamworkRow => ({
  unitId: 'facility',
  indicatorId: 'strategy',
  assignee: null,
  flagged: false,
  notes: 0,
  changedAt,
});

describe('the last change by a colleague', () => {
  it('is the latest of all rows', () =>
    expect(
      lastChange([row('2027-03-09T06:00:00Z'), row(null), row('2027-03-10T06:00:00Z'), row('2027-03-08T06:00:00Z')]),
    ).toBe('2027-03-10T06:00:00Z'));
  it('comes after no change at all', () => expect([lastChange([]), lastChange([row(null)])]).toEqual(['', '']));
});
