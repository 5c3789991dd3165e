import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { byUrgency } from './by-urgency.js';

const visit = (id: string, status: VisitSummary['status'], earliest: string): VisitSummary =>
  ({ id, status, earliest, appointment: null }) as unknown as VisitSummary;
const order = (...visits: VisitSummary[]): string[] => byUrgency(visits).map(({ id }) => id);

describe('visits for staff', () => {
  it('begin with those that wait for a decision, then for a date', () =>
    expect(
      order(
        visit('held', 'decided', '2027-01-01'),
        visit('asked', 'requested', '2027-05-01'),
        visit('seen', 'concluded', '2027-06-01'),
      ),
    ).toEqual(['seen', 'asked', 'held']));

  it('come with the next date first while they are open', () =>
    expect(order(visit('later', 'requested', '2027-05-01'), visit('sooner', 'requested', '2027-04-01'))).toEqual([
      'sooner',
      'later',
    ]));

  it('come with the last date first once they are closed', () =>
    expect(order(visit('older', 'decided', '2024-05-01'), visit('newer', 'decided', '2027-04-01'))).toEqual([
      'newer',
      'older',
    ]));

  it('begin with those that need a date for who sets dates and does not decide', () => {
    const visits = [visit('seen', 'concluded', '2027-06-01'), visit('asked', 'requested', '2027-05-01')];
    const first = (...roles: ProgrammeRole[]) => byUrgency(visits, roles)[0]?.id;
    expect(first('scheduler')).toBe('asked');
    expect(first('manager')).toBe('seen');
    expect(first('manager', 'scheduler')).toBe('seen');
  });
});
