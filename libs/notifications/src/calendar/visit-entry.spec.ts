import { cancelledEntry, requestedEntry } from './visit-entry.js';

const visit = {
  visitId: '00000000-0000-4000-8000-0000000000d1',
  facilityName: 'Aurora Hospital',
  startsAt: '2027-04-20T09:00',
  endsAt: '2027-04-20T16:00',
  timeZone: 'Europe/Berlin',
  mode: 'on-site',
  sequence: 1,
  validators: [],
} as const;

describe('what a mail puts into calendars', () => {
  it('is the fixed date, as often as it moved', () =>
    expect(requestedEntry(visit)).toEqual({ ...visit, method: 'REQUEST' }));
  it('counts a date given up as later than the date', () =>
    expect(cancelledEntry(visit, visit)).toEqual({ ...visit, method: 'CANCEL', sequence: 2 }));
  it('never counts beyond what calendars can', () =>
    expect(cancelledEntry(visit, { ...visit, sequence: 2 ** 31 - 1 }).sequence).toBe(2 ** 31 - 1));
});
