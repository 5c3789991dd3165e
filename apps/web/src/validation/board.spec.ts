import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import {
  boardEntries,
  byValidator,
  daysOfMonth,
  isMovable,
  lanesOf,
  monthOf,
  moved,
  on,
  timesOn,
  weekOf,
} from './board.js';

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
  it('has a lane for each validator or country of its days', () => {
    const lanes = (titlesOf: Parameters<typeof lanesOf>[2]) =>
      lanesOf(entries, weekOf('2027-03-09'), titlesOf).map(({ title, entries: own }) => [title, own.length]);
    expect(lanes(byValidator)).toEqual([
      ['Ada', 2],
      ['Ben', 2],
    ]);
    expect(lanes(() => [['SA', 'Saudi Arabia']])).toEqual([['Saudi Arabia', 2]]);
    expect(lanesOf(entries, weekOf('2027-04-09'), byValidator)).toEqual([]);
  });
  it('has every day of a month in lanes', () => {
    expect(daysOfMonth('2028-02-10')).toHaveLength(29);
    expect(daysOfMonth('2027-03-31').at(0)).toBe('2027-03-01');
  });
  it('keeps the hours and the length of a visit that is put on another day, whichever of its days was taken', () => {
    const times = { startsAt: '2027-03-11T09:00', endsAt: '2027-03-12T16:00' };
    expect(timesOn(times, '2027-03-11', '2027-03-31')).toEqual({
      startsAt: '2027-03-31T09:00',
      endsAt: '2027-04-01T16:00',
    });
    expect(timesOn(times, '2027-03-12', '2027-03-11')).toEqual({
      startsAt: '2027-03-10T09:00',
      endsAt: '2027-03-11T16:00',
    });
  });
  it('lets dates be moved that are held or fixed', () =>
    expect(entries.map(({ visit: one }) => isMovable(one))).toEqual([true, true]));
});
