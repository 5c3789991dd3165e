import { reminderAt } from './calendar.js';
import type { MonthsLeft } from './certification-events.js';
import { endOf, localDateOf, startOf, validityFrom } from './validity.js';

/** Checked by hand against printed calendars and the zones' published rules. */
const calendars: readonly (readonly [
  decidedAt: string,
  zone: string,
  grantedOn: string,
  expiresOn: string,
  windowOpensOn: string,
])[] = [
  ['2027-04-27T10:00:00Z', 'Asia/Riyadh', '2027-04-27', '2030-04-27', '2029-04-27'],
  ['2027-04-27T20:59:59Z', 'Asia/Riyadh', '2027-04-27', '2030-04-27', '2029-04-27'],
  ['2027-04-27T21:00:00Z', 'Asia/Riyadh', '2027-04-28', '2030-04-28', '2029-04-28'],
  ['2028-02-29T12:00:00Z', 'UTC', '2028-02-29', '2031-02-28', '2030-02-28'],
  ['2028-02-28T23:59:59Z', 'UTC', '2028-02-28', '2031-02-28', '2030-02-28'],
  ['2028-03-01T00:00:00Z', 'UTC', '2028-03-01', '2031-03-01', '2030-03-01'],
  ['2028-02-29T21:00:00Z', 'Asia/Riyadh', '2028-03-01', '2031-03-01', '2030-03-01'],
  ['2028-02-28T21:00:00Z', 'Asia/Riyadh', '2028-02-29', '2031-02-28', '2030-02-28'],
  ['2028-03-01T03:29:59Z', 'America/St_Johns', '2028-02-29', '2031-02-28', '2030-02-28'],
  ['2028-03-01T03:30:00Z', 'America/St_Johns', '2028-03-01', '2031-03-01', '2030-03-01'],
  ['2028-02-29T11:00:00Z', 'Pacific/Auckland', '2028-03-01', '2031-03-01', '2030-03-01'],
  ['2028-02-29T10:59:59Z', 'Pacific/Auckland', '2028-02-29', '2031-02-28', '2030-02-28'],
  ['2029-02-28T12:00:00Z', 'UTC', '2029-02-28', '2032-02-28', '2031-02-28'],
  ['2029-03-01T12:00:00Z', 'UTC', '2029-03-01', '2032-03-01', '2031-03-01'],
  ['2027-08-31T12:00:00Z', 'Europe/Madrid', '2027-08-31', '2030-08-31', '2029-08-31'],
  ['2027-12-31T22:59:59Z', 'Europe/Madrid', '2027-12-31', '2030-12-31', '2029-12-31'],
  ['2027-12-31T23:00:00Z', 'Europe/Madrid', '2028-01-01', '2031-01-01', '2030-01-01'],
  ['2027-12-31T10:59:59Z', 'Pacific/Auckland', '2027-12-31', '2030-12-31', '2029-12-31'],
  ['2027-12-31T11:00:00Z', 'Pacific/Auckland', '2028-01-01', '2031-01-01', '2030-01-01'],
  ['2028-01-01T03:29:59Z', 'America/St_Johns', '2027-12-31', '2030-12-31', '2029-12-31'],
  ['2027-07-01T02:29:59Z', 'America/St_Johns', '2027-06-30', '2030-06-30', '2029-06-30'],
  ['2027-07-01T02:30:00Z', 'America/St_Johns', '2027-07-01', '2030-07-01', '2029-07-01'],
  ['2027-12-31T09:59:59Z', 'Pacific/Kiritimati', '2027-12-31', '2030-12-31', '2029-12-31'],
  ['2027-12-31T10:00:00Z', 'Pacific/Kiritimati', '2028-01-01', '2031-01-01', '2030-01-01'],
  ['2028-01-01T10:59:59Z', 'Pacific/Pago_Pago', '2027-12-31', '2030-12-31', '2029-12-31'],
  ['2028-01-01T11:00:00Z', 'Pacific/Pago_Pago', '2028-01-01', '2031-01-01', '2030-01-01'],
  ['2027-05-31T18:29:59Z', 'Asia/Kolkata', '2027-05-31', '2030-05-31', '2029-05-31'],
  ['2027-05-31T18:30:00Z', 'Asia/Kolkata', '2027-06-01', '2030-06-01', '2029-06-01'],
  ['2027-05-31T18:14:59Z', 'Asia/Kathmandu', '2027-05-31', '2030-05-31', '2029-05-31'],
  ['2027-05-31T18:15:00Z', 'Asia/Kathmandu', '2027-06-01', '2030-06-01', '2029-06-01'],
  ['2027-03-28T00:30:00Z', 'Europe/Madrid', '2027-03-28', '2030-03-28', '2029-03-28'],
  ['2027-10-31T00:30:00Z', 'Europe/Madrid', '2027-10-31', '2030-10-31', '2029-10-31'],
  ['2027-10-31T23:00:00Z', 'Europe/Madrid', '2027-11-01', '2030-11-01', '2029-11-01'],
];

/** The instant at which the last day has ended at the facility. */
const endings: readonly (readonly [day: string, zone: string, endsAt: string])[] = [
  ['2030-04-27', 'Asia/Riyadh', '2030-04-27T21:00:00Z'],
  ['2031-02-28', 'UTC', '2031-03-01T00:00:00Z'],
  ['2032-02-28', 'UTC', '2032-02-29T00:00:00Z'],
  ['2032-02-29', 'UTC', '2032-03-01T00:00:00Z'],
  ['2030-12-31', 'Pacific/Kiritimati', '2030-12-31T10:00:00Z'],
  ['2030-12-31', 'Pacific/Pago_Pago', '2031-01-01T11:00:00Z'],
  ['2030-07-15', 'Europe/Madrid', '2030-07-15T22:00:00Z'],
  ['2030-01-15', 'Europe/Madrid', '2030-01-15T23:00:00Z'],
  ['2030-03-30', 'Europe/Madrid', '2030-03-30T23:00:00Z'],
  ['2030-03-31', 'Europe/Madrid', '2030-03-31T22:00:00Z'],
  ['2030-10-26', 'Europe/Madrid', '2030-10-26T22:00:00Z'],
  ['2030-10-27', 'Europe/Madrid', '2030-10-27T23:00:00Z'],
  ['2030-04-06', 'Pacific/Auckland', '2030-04-06T11:00:00Z'],
  ['2030-04-07', 'Pacific/Auckland', '2030-04-07T12:00:00Z'],
  ['2030-09-28', 'Pacific/Auckland', '2030-09-28T12:00:00Z'],
  ['2030-09-29', 'Pacific/Auckland', '2030-09-29T11:00:00Z'],
  ['2030-03-09', 'America/St_Johns', '2030-03-10T03:30:00Z'],
  ['2030-03-10', 'America/St_Johns', '2030-03-11T02:30:00Z'],
  ['2030-11-02', 'America/St_Johns', '2030-11-03T02:30:00Z'],
  ['2030-11-03', 'America/St_Johns', '2030-11-04T03:30:00Z'],
  ['2030-09-07', 'America/Santiago', '2030-09-08T04:00:00Z'],
  ['2030-03-30', 'Asia/Beirut', '2030-03-30T22:00:00Z'],
  ['2030-03-31', 'Asia/Beirut', '2030-03-31T21:00:00Z'],
  ['2030-05-31', 'Asia/Kathmandu', '2030-05-31T18:15:00Z'],
];

/** 09:00 at the facility, that many months before the last day. */
const reminders: readonly (readonly [expiresOn: string, zone: string, monthsLeft: MonthsLeft, at: string])[] = [
  ['2030-04-27', 'Asia/Riyadh', 12, '2029-04-27T06:00:00Z'],
  ['2030-04-27', 'Asia/Riyadh', 6, '2029-10-27T06:00:00Z'],
  ['2030-04-27', 'Asia/Riyadh', 3, '2030-01-27T06:00:00Z'],
  ['2030-04-27', 'Asia/Riyadh', 1, '2030-03-27T06:00:00Z'],
  ['2031-02-28', 'UTC', 12, '2030-02-28T09:00:00Z'],
  ['2031-02-28', 'UTC', 6, '2030-08-28T09:00:00Z'],
  ['2030-03-31', 'UTC', 1, '2030-02-28T09:00:00Z'],
  ['2032-03-31', 'UTC', 1, '2032-02-29T09:00:00Z'],
  ['2032-03-30', 'UTC', 1, '2032-02-29T09:00:00Z'],
  ['2030-08-31', 'UTC', 6, '2030-02-28T09:00:00Z'],
  ['2030-05-31', 'UTC', 3, '2030-02-28T09:00:00Z'],
  ['2030-12-31', 'UTC', 3, '2030-09-30T09:00:00Z'],
  ['2030-12-31', 'UTC', 6, '2030-06-30T09:00:00Z'],
  ['2030-01-31', 'UTC', 1, '2029-12-31T09:00:00Z'],
  ['2030-04-28', 'Europe/Madrid', 1, '2030-03-28T08:00:00Z'],
  ['2030-04-30', 'Europe/Madrid', 1, '2030-03-30T08:00:00Z'],
  ['2030-04-27', 'Europe/Madrid', 6, '2029-10-27T07:00:00Z'],
  ['2030-04-28', 'Europe/Madrid', 6, '2029-10-28T08:00:00Z'],
  ['2030-07-07', 'Pacific/Auckland', 3, '2030-04-06T21:00:00Z'],
  ['2030-07-06', 'Pacific/Auckland', 3, '2030-04-05T20:00:00Z'],
  ['2030-10-29', 'Pacific/Auckland', 1, '2030-09-28T20:00:00Z'],
  ['2030-04-10', 'America/St_Johns', 1, '2030-03-10T11:30:00Z'],
  ['2030-04-09', 'America/St_Johns', 1, '2030-03-09T12:30:00Z'],
  ['2030-12-03', 'America/St_Johns', 1, '2030-11-03T12:30:00Z'],
];

const threeYears = { validityMonths: 36, renewalWindowMonths: 12 };

/** By the terms of other model versions. */
const byTerms: readonly (readonly [
  decidedOn: string,
  validityMonths: number,
  renewalWindowMonths: number,
  expiresOn: string,
  windowOpensOn: string,
])[] = [
  ['2027-04-27', 12, 3, '2028-04-27', '2028-01-27'],
  ['2027-04-27', 1, 0, '2027-05-27', '2027-05-27'],
  ['2027-04-27', 1, 1, '2027-05-27', '2027-04-27'],
  ['2027-04-27', 60, 24, '2032-04-27', '2030-04-27'],
  ['2027-04-27', 12, 0, '2028-04-27', '2028-04-27'],
  ['2027-04-27', 12, 12, '2028-04-27', '2027-04-27'],
  ['2027-08-31', 6, 6, '2028-02-29', '2027-08-31'],
  ['2027-08-31', 6, 3, '2028-02-29', '2027-11-29'],
  ['2027-01-31', 1, 1, '2027-02-28', '2027-01-31'],
  ['2028-02-29', 12, 12, '2029-02-28', '2028-02-29'],
];

describe('the validity of a certification', () => {
  it.each(byTerms)(
    'granted on %s for %d months with a window of %d ends with %s; the window opens on %s',
    (day, validityMonths, renewalWindowMonths, expiresOn, windowOpensOn) =>
      expect(validityFrom(day, { validityMonths, renewalWindowMonths })).toEqual({
        grantedOn: day,
        expiresOn,
        windowOpensOn,
      }),
  );
  it('lasts no longer than the day it is to end by, nor longer than its terms', () => {
    const until = (endsBy: string) => validityFrom('2027-04-27', threeYears, endsBy);
    expect(until('2028-03-01')).toEqual({
      grantedOn: '2027-04-27',
      expiresOn: '2028-03-01',
      windowOpensOn: '2027-04-27',
    });
    expect(until('2031-01-01').expiresOn).toBe('2030-04-27');
  });

  it('is checked by more than sixty dates', () =>
    expect(calendars.length + endings.length + reminders.length).toBeGreaterThan(60));

  it.each(calendars)(
    'decided at %s in %s begins on %s and ends with %s; its window opens on %s',
    (decidedAt, zone, grantedOn, expiresOn, windowOpensOn) =>
      expect(validityFrom(localDateOf(decidedAt, zone), threeYears)).toEqual({ grantedOn, expiresOn, windowOpensOn }),
  );

  it.each(endings)('%s in %s has ended at %s', (day, zone, endsAt) => expect(endOf(day, zone)).toBe(endsAt));

  it.each(reminders)(
    'for an expiry on %s in %s, the reminder of %d months is due at %s',
    (expiresOn, zone, monthsLeft, at) => expect(reminderAt(expiresOn, zone, monthsLeft)).toBe(at),
  );

  it('begins the day after the one before has ended', () =>
    expect(startOf('2030-04-01', 'Europe/Madrid')).toBe(endOf('2030-03-31', 'Europe/Madrid')));
});
