import { digestSlotAfter } from './digest-slot.js';

describe('the digest that sums up what comes', () => {
  it.each([
    // 2027-03-09 is a Tuesday; Riyadh is three hours ahead.
    ['on a Tuesday morning', '2027-03-09T06:00:00Z', 'daily', '2027-03-09T04:00:00Z', '2027-03-10T04:00:00Z'],
    ['before seven', '2027-03-09T03:59:59Z', 'daily', '2027-03-08T04:00:00Z', '2027-03-09T04:00:00Z'],
    ['at seven', '2027-03-09T04:00:00Z', 'daily', '2027-03-08T04:00:00Z', '2027-03-09T04:00:00Z'],
    ['on a Tuesday', '2027-03-09T06:00:00Z', 'weekly', '2027-03-08T04:00:00Z', '2027-03-15T04:00:00Z'],
    ['late on a Sunday', '2027-03-14T20:00:00Z', 'weekly', '2027-03-08T04:00:00Z', '2027-03-15T04:00:00Z'],
  ] as const)('%s is the next one', (_, at, frequency, since, slot) =>
    expect(digestSlotAfter(at, frequency, 'Asia/Riyadh')).toEqual({ since, slot }),
  );

  it('is at seven on the clock of the person also when clocks change', () =>
    expect(digestSlotAfter('2027-03-27T12:00:00Z', 'daily', 'Europe/Berlin')).toEqual({
      since: '2027-03-27T06:00:00Z',
      slot: '2027-03-28T05:00:00Z',
    }));

  it('leaves no gap and no overlap: each begins where the former ended', () => {
    for (const frequency of ['daily', 'weekly'] as const)
      for (const timeZone of ['Asia/Riyadh', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Apia', 'UTC']) {
        let { slot } = digestSlotAfter('2027-01-01T00:00:00Z', frequency, timeZone);
        for (let count = 0; count < 400; count += 1) {
          const next = digestSlotAfter(new Date(Date.parse(slot) + 1).toISOString(), frequency, timeZone);
          expect([timeZone, next.since]).toEqual([timeZone, slot]);
          slot = next.slot;
        }
      }
  });
});
