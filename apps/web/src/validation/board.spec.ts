import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { boardEntries, lanesOf, monthOf, moved, on, weekOf } from './board.js';

const visit = (id: string, startsAt: string, endsAt: string, known: Partial<VisitSummary> = {}): VisitSummary =>
  ({
    id,
    status: 'scheduled',
    appointment: {
      startsAt,
      endsAt,
      timeZone: 'Asia/Riyadh',
      mode: 'on-site',
      lead: 'ada',
      validators: [
        { personId: 'ada', name: 'Ada' },
        { personId: 'ben', name: 'Ben' },
      ],
    },
    ...known,
  }) as VisitSummary;

describe('the board of visits', () => {
  const entries = boardEntries([
    visit('late', '2027-03-11T09:00', '2027-03-12T16:00'),
    visit('held', '2027-03-09T09:00', '2027-03-09T16:00', { status: 'proposed' }),
    visit('off', '2027-03-09T09:00', '2027-03-09T16:00', { status: 'cancelled' }),
    visit('open', '', '', { status: 'requested', appointment: null }),
  ]);

  it('has what has a day, the earliest first, and tells what is only held', () =>
    expect(entries.map((one) => [one.visit.id, one.held])).toEqual([
      ['held', true],
      ['late', false],
    ]));
  it('shows a visit on each of its days', () => {
    expect(on(entries, '2027-03-12').map((one) => one.visit.id)).toEqual(['late']);
    expect(on(entries, '2027-03-13')).toEqual([]);
  });
  it('has weeks from Monday on', () =>
    expect(weekOf('2027-03-14')).toEqual([
      '2027-03-08',
      '2027-03-09',
      '2027-03-10',
      '2027-03-11',
      '2027-03-12',
      '2027-03-13',
      '2027-03-14',
    ]));
  it('has every day of a month once', () => {
    expect(monthOf('2027-02-17').length).toBe(4);
    const days = monthOf('2027-05-31').flat();
    expect(days.length).toBe(new Set(days).size);
    expect(days.filter((day) => day.startsWith('2027-05')).length).toBe(31);
  });
  it('moves by weeks and months', () => {
    expect(moved('2027-01-31', { months: 1 })).toBe('2027-02-28');
    expect(moved('2027-03-09', { weeks: -1 })).toBe('2027-03-02');
  });
  it('has a lane for each validator of the week', () => {
    expect(lanesOf(entries, weekOf('2027-03-09')).map(({ name, entries: own }) => [name, own.length])).toEqual([
      ['Ada', 2],
      ['Ben', 2],
    ]);
    expect(lanesOf(entries, weekOf('2027-03-16'))).toEqual([]);
  });
});
