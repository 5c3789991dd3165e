const GROUPS = 8;
const GROUPS_OF_NETWORK = 4;

const groupsIn = (text: string): string[] => (text === '' ? [] : text.split(':'));

/** The network an address belongs to, for limits: an IPv6 customer has a whole /64. */
export const networkOf = (address: string): string => {
  const ipv4 = /^(?:::ffff:)?(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (ipv4 || !address.includes(':')) return ipv4 ?? address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const [first, last] = [groupsIn(head), groupsIn(tail ?? '')];
  const left = tail === undefined ? 0 : Math.max(0, GROUPS - first.length - last.length);
  return [...first, ...Array.from({ length: left }, () => '0'), ...last]
    .slice(0, GROUPS_OF_NETWORK)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};
