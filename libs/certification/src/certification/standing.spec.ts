import { standingFrom, standingOn } from './standing.js';

const days = { grantedOn: '2027-04-27', expiresOn: '2030-04-27', replacedOn: null, revokedOn: null, suspensions: [] };

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
  it.each([
    ['2028-01-31', 'valid', null],
    ['2028-02-01', 'suspended', '2028-02-01'],
    ['2028-02-29', 'suspended', '2028-02-01'],
    ['2028-03-01', 'valid', null],
    ['2029-12-30', 'suspended', '2029-01-01'],
    ['2030-04-28', 'expired', null],
  ])('of one suspended in February 2028 and from 2029 on is, on %s, %s since %s', (day, standing, from) => {
    const suspensions = [
      { from: '2028-02-01', until: '2028-03-01' },
      { from: '2028-06-01', until: '2028-06-01' },
      { from: '2029-01-01', until: null },
    ];
    expect(standingOn({ ...days, suspensions }, day)).toBe(standing);
    expect(standingFrom({ ...days, suspensions }, day)).toBe(from);
  });
  it.each([
    ['2028-01-31', 'valid', null],
    ['2028-02-01', 'revoked', '2028-02-01'],
    ['2031-01-01', 'revoked', '2028-02-01'],
  ])('of one revoked on 1 February 2028 is, on %s, %s since %s', (day, standing, from) => {
    const revoked = { ...days, revokedOn: '2028-02-01', suspensions: [{ from: '2028-01-31', until: '2028-01-31' }] };
    expect(standingOn(revoked, day)).toBe(standing);
    expect(standingFrom(revoked, day)).toBe(from);
  });
});
