import { grantKindOf } from './renewal.js';

const inForce = {
  certificationId: '00000000-0000-4000-8000-0000000000aa',
  number: 'CRN-2027-000001',
  stage: 6,
  expiresOn: '2030-04-27',
  windowOpensOn: '2029-04-27',
};

describe('a grant beside the certification in force', () => {
  it('is the first without one', () => expect(grantKindOf(6, '2027-04-27', null)).toBe('first'));
  it.each([
    ['2027-05-27', 6, 'early-renewal'],
    ['2027-05-27', 5, 'early-renewal'],
    ['2027-05-27', 7, 'upgrade'],
    ['2027-04-27', 6, 'early-renewal'],
    ['2027-04-27', 7, 'upgrade'],
    ['2029-04-26', 6, 'early-renewal'],
    ['2029-04-27', 6, 'renewal'],
    ['2029-04-27', 5, 'renewal'],
    ['2029-04-27', 7, 'renewal'],
    ['2030-04-27', 6, 'renewal'],
    ['2030-04-28', 6, 'first'],
    ['2030-04-28', 7, 'first'],
  ])('on %s at stage %d is %s', (day, stage, kind) => expect(grantKindOf(stage, day, inForce)).toBe(kind));
});
