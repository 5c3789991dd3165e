import { standingOn } from './standing.js';

const days = { grantedOn: '2027-04-27', expiresOn: '2030-04-27', replacedOn: null };

describe('the standing on a day', () => {
  it.each([
    ['2027-04-26', undefined],
    ['2027-04-27', 'valid'],
    ['2030-04-27', 'valid'],
    ['2030-04-28', 'expired'],
    ['2099-01-01', 'expired'],
  ])('on %s is %s', (day, standing) => expect(standingOn(days, day)).toBe(standing));
  it.each([
    ['2029-11-30', 'valid'],
    ['2029-12-01', 'replaced'],
    ['2030-04-28', 'replaced'],
  ])('of one replaced on 1 December 2029 is, on %s, %s', (day, standing) =>
    expect(standingOn({ ...days, replacedOn: '2029-12-01' }, day)).toBe(standing),
  );
  it('stays expired when the newer one came after the last day', () =>
    expect(standingOn({ ...days, replacedOn: '2030-04-28' }, '2030-05-01')).toBe('expired'));
});
