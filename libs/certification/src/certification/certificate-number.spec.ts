import { certificateNumber, typedNumber } from './certificate-number.js';

describe('a certificate number', () => {
  it('has the year and six digits', () => expect(certificateNumber('2027', 1)).toBe('CRN-2027-000001'));
  it('grows longer rather than repeat', () => expect(certificateNumber('2027', 1_000_000)).toBe('CRN-2027-1000000'));
  it('is found however it was typed', () => expect(typedNumber(' crn-2027-000001 ')).toBe('CRN-2027-000001'));
});
