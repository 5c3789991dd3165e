/** The network an address belongs to, for limits: an IPv6 customer has a whole /64. */
export const networkOf = (address: string): string =>
  address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
