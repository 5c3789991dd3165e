import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unsendable } from './ask.js';
import { post } from './post.js';

describe('a message to an address that somebody else chose', () => {
  const received: string[] = [];
  let sink: Server;
  let port: number;
  beforeAll(async () => {
    sink = createServer((request, response) => {
      received.push(`${request.method} ${request.url} for ${request.headers.host}`);
      if (request.url === '/mute') return;
      if (request.url === '/inward') response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` });
      response.end('x'.repeat(1_000_000));
    });
    await new Promise<void>((listening) => sink.listen(0, '127.0.0.1', listening));
    ({ port } = sink.address() as AddressInfo);
  });
  afterAll(() => {
    sink.closeAllConnections();
    return new Promise((closed) => sink.close(closed));
  });
  beforeEach(() => void received.splice(0));

  const to = (url: string) => ({ url, headers: { 'content-type': 'application/json' }, body: '{}' });

  it.each([
    'https://127.0.0.1:PORT/',
    'https://2130706433:PORT/',
    'https://0x7f000001:PORT/',
    'https://017700000001:PORT/',
    'https://127.1:PORT/',
    'https://0:PORT/',
    'https://[::1]:PORT/',
    'https://[::ffff:127.0.0.1]:PORT/',
    'https://[0:0:0:0:0:ffff:7f00:1]:PORT/',
    'https://[64:ff9b::7f00:1]:PORT/',
    'https://localhost:PORT/',
    'https://localhost.:PORT/',
    'https://169.254.169.254/latest/meta-data',
    'https://⑯⑨.②⑤④.①⑥⑨.②⑤④/',
    'http://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:PORT/',
    'https://user:secret@example.org/',
    'https://127.0.0.1:PORT#@example.org/',
    'example.org',
    '',
  ])('is not sent to %s', async (address) => {
    const url = address.replace('PORT', String(port));
    expect(await post(to(url))).toEqual({ error: expect.any(String) });
    expect(received).toEqual([]);
  });

  it.each([
    [['127.0.0.1'], 'the host has an address that is not public'],
    [['1.1.1.1', '127.0.0.1'], 'the host has an address that is not public'],
    [['::ffff:10.0.0.1'], 'the host has an address that is not public'],
    [[], 'the host is not known'],
  ])('is not sent to a host that resolves to %j', async (addresses, error) => {
    expect(await post(to(`https://hooks.example.org:${port}/`), { resolve: async () => addresses })).toEqual({ error });
    expect(received).toEqual([]);
  });

  it('goes to the address that was checked, whatever the host resolves to a moment later', async () => {
    let asked = 0;
    const resolve = async () => ((asked += 1) === 1 ? ['127.0.0.1'] : ['127.0.0.2']);
    expect(await post(to(`http://hooks.example.org:${port}/in`), { anywhere: true, resolve })).toEqual({ status: 200 });
    expect(received).toEqual([`POST /in for hooks.example.org:${port}`]);
    expect(asked).toBe(1);
  });

  it('follows no redirect', async () => {
    expect(await post(to(`http://127.0.0.1:${port}/inward`), { anywhere: true })).toEqual({ status: 302 });
    expect(received).toEqual([`POST /inward for 127.0.0.1:${port}`]);
  });

  it('is given up when the receiver, or the resolver, is mute', async () => {
    const error = 'no answer within 0.2 seconds';
    expect(await post(to(`http://127.0.0.1:${port}/mute`), { anywhere: true, withinMs: 200 })).toEqual({ error });
    const never = (): Promise<readonly string[]> => new Promise(() => undefined);
    expect(await post(to('https://hooks.example.org/'), { resolve: never, withinMs: 200 })).toEqual({ error });
  });

  it('is not sent where nobody listens, and says so', async () =>
    expect(await post(to('http://127.0.0.1:1/'), { anywhere: true })).toEqual({
      error: 'the connection failed (ECONNREFUSED)',
    }));

  it.each([
    ['https://hooks.example.org/cairn?x=1', undefined],
    ['https://8.8.8.8/', undefined],
    ['https://intranet/', 'must be a public address'],
    ['https://10.0.0.1/', 'must be a public address'],
    ['http://hooks.example.org/', 'must begin with https://'],
    ['nonsense', 'must be a web address'],
  ])('to %s is refused at the door with %p', (address, sentence) => expect(unsendable(address)).toBe(sentence));
});
