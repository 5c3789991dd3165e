import type { IncomingMessage } from 'node:http';
import { requestIds, trustIn } from './request-id.js';

const idOf = (proxies: string[], remoteAddress: string, given?: string): string =>
  requestIds(trustIn(proxies))({
    headers: given === undefined ? {} : { 'x-request-id': given },
    socket: { remoteAddress } as IncomingMessage['socket'],
  });

describe("a request's id", () => {
  it('is taken over from a trusted proxy', () => {
    expect(idOf(['10.0.0.0/8'], '10.2.3.4', 'edge-00012345')).toBe('edge-00012345');
    expect(idOf(['127.0.0.1'], '::ffff:127.0.0.1', 'edge-00012345')).toBe('edge-00012345');
    expect(idOf(['fd00::/8'], 'fd00::7', 'edge-00012345')).toBe('edge-00012345');
  });
  it('is a new one for any other client', () => {
    expect(idOf(['10.0.0.0/8'], '11.2.3.4', 'edge-00012345')).not.toBe('edge-00012345');
    expect(idOf([], '127.0.0.1', 'edge-00012345')).toMatch(/^[0-9a-f-]{36}$/);
  });
  it.each(['short', 'with space in it', 'line\nbreak-in-it', 'x'.repeat(129), '"quoted-id"', ''])(
    'is a new one instead of %p',
    (given) => expect(idOf(['127.0.0.1'], '127.0.0.1', given)).not.toBe(given),
  );
});
