import { networkOf } from './network-of.js';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:7:1::1', '2001:db8:7:1'],
    ['2001:db8:7:1:ffff:1:2:3', '2001:db8:7:1'],
    ['2001:0DB8:0007:0001::1', '2001:db8:7:1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::ffff:2', '2001:db8:0:0'],
    ['2001:db8:0:0:5::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is in %s', (address, network) => expect(networkOf(address)).toBe(network));
});
