import { quietUntil } from './quiet-until.js';

const night = { from: '20:00', until: '07:00' };
const noon = { from: '12:00', until: '13:30' };

describe('quiet hours', () => {
  it.each([
    ['in the evening', '2027-03-09T18:00:00Z', night, '2027-03-10T04:00:00Z'],
    ['at their begin', '2027-03-09T17:00:00Z', night, '2027-03-10T04:00:00Z'],
    ['after midnight', '2027-03-09T22:30:00Z', night, '2027-03-10T04:00:00Z'],
    ['a minute before their end', '2027-03-10T03:59:59Z', night, '2027-03-10T04:00:00Z'],
    ['at noon', '2027-03-09T09:30:00Z', noon, '2027-03-09T10:30:00Z'],
  ])('%s last until their end', (_, at, hours, until) => expect(quietUntil(at, 'Asia/Riyadh', hours)).toBe(until));

  it.each([
    ['at their end', '2027-03-10T04:00:00Z', night],
    ['by day', '2027-03-09T09:00:00Z', night],
    ['a minute before their begin', '2027-03-09T16:59:59Z', night],
    ['in the evening', '2027-03-09T18:00:00Z', noon],
  ])('are over or have not begun %s', (_, at, hours) => expect(quietUntil(at, 'Asia/Riyadh', hours)).toBeNull());

  it('end on the clock of the person also when clocks change', () => {
    expect(quietUntil('2027-03-27T22:00:00Z', 'Europe/Berlin', night)).toBe('2027-03-28T05:00:00Z');
    expect(quietUntil('2027-10-30T22:00:00Z', 'Europe/Berlin', night)).toBe('2027-10-31T06:00:00Z');
  });

  it('never hold a mail back for longer than they last, whatever the hour and zone', () => {
    for (const timeZone of ['Asia/Riyadh', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu'])
      for (const hours of [night, noon, { from: '01:00', until: '03:00' }])
        for (let minute = 0; minute < 60 * 24 * 9; minute += 23) {
          const at = Date.parse('2027-03-25T00:00:00Z') + minute * 60_000;
          const until = quietUntil(new Date(at).toISOString(), timeZone, hours);
          if (until === null) continue;
          expect(Date.parse(until)).toBeGreaterThan(at);
          expect(Date.parse(until) - at).toBeLessThanOrEqual(12 * 3_600_000);
        }
  });
});
