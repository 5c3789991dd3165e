import { networkOf, plainAddress } from './client-address.js';

describe("a client's address", () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:51234', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['[2001:DB8::7]:443', '2001:db8::7'],
    ['2001:db8::7', '2001:db8::7'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('%s is %s', (given, address) => expect(plainAddress(given)).toBe(address));

  it.each(['', 'unknown', 'a.b.c.d', '1.2.3', '_hidden', '203.0.113.9, 10.0.0.1', '300.1.1.1:80'])(
    '%j is no address',
    (given) => expect(plainAddress(given)).toBe('unknown'),
  );
});

describe('the network that a limit counts for', () => {
  it.each([
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::ffff:1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:1:2:3:4', '2001:db8:0:0::/64'],
    ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
    ['2001:0db8:0000:0007:1::', '2001:db8:0:7::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['1:2:3:4::', '1:2:3:4::/64'],
    ['203.0.113.9', '203.0.113.9'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});
