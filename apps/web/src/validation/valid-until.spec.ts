import { validUntil } from './valid-until.js';

describe('the day until which a certificate will be valid', () => {
  it('counts from the day it is at the facility', () => {
    expect(validUntil('2027-03-08T22:30:00Z', 'Asia/Riyadh', 36, undefined)).toBe('2030-03-09');
    expect(validUntil('2027-03-08T22:30:00Z', 'UTC', 12, undefined)).toBe('2028-03-08');
  });
  it('is the last day of a month that is too short', () =>
    expect(validUntil('2028-02-29T12:00:00Z', 'UTC', 12, undefined)).toBe('2029-02-28'));
  it('is not known without a validity', () =>
    expect(validUntil('2027-03-08T22:30:00Z', 'UTC', undefined, '2027-03-01')).toBeNull());
  it.each([
    ['2027-03-01', '2030-03-01'],
    ['2027-03-09', '2030-03-08'],
  ])('counts from the last day of the visit, %s, not after the decision', (ended, until) =>
    expect(validUntil('2027-03-08T22:30:00Z', 'UTC', 36, ended)).toBe(until),
  );
});
