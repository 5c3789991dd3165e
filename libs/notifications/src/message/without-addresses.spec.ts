import { withoutAddresses } from './without-addresses.js';

describe("a mail server's answer", () => {
  it('is kept without addresses', () =>
    expect(withoutAddresses('550 5.1.1 <ada@example.org>: user unknown (ada+x@mail.example.org)')).toBe(
      '550 5.1.1 <address>: user unknown (<address>)',
    ));
  it('is kept on one short line', () => {
    expect(withoutAddresses('451 4.7.1\r\n try\u0000 later')).toBe('451 4.7.1 try later');
    expect(withoutAddresses('x'.repeat(1000))).toHaveLength(300);
  });
});
