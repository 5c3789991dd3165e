import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ClamavScanner } from './clamav-scanner.js';
import { ScannerUnavailable } from './scanner.js';
import { type Clamd, startClamd } from './testing/clamd.js';
import { eicar } from './testing/eicar.js';

const content = (text: string | Buffer): Readable => Readable.from([Buffer.from(text as string)]);
const unavailable = (scan: Promise<unknown>): Promise<void> => expect(scan).rejects.toThrow(ScannerUnavailable);

describe('clamd with a database of its own', () => {
  let clamd: Clamd;
  beforeAll(async () => (clamd = await startClamd()));
  afterAll(() => clamd.stop());

  it.each([
    ['socket', (): string => clamd.url],
    ['port', (): string => clamd.portUrl],
  ])('distinguishes malware from other files over its %s', async (_by, url) => {
    const scanner = new ClamavScanner(url());
    expect(await scanner.scan(content(eicar))).toEqual({ infected: true, name: 'Cairn.Spec.Test.UNOFFICIAL' });
    expect(await scanner.scan(content('the policy of the ward'))).toEqual({ infected: false });
    expect(await scanner.scan(content(Buffer.alloc(19 * 1024 * 1024, 'a')))).toEqual({ infected: false });
  });

  it('gives no verdict on what is larger than it reads', () =>
    unavailable(new ClamavScanner(clamd.url).scan(content(Buffer.alloc(26 * 1024 * 1024, 'a')))));
});

describe('a scanner that misbehaves', () => {
  const timeouts = { connectMs: 60_000, silenceMs: 60_000 };
  const hurried = { connectMs: 60_000, silenceMs: 200 };
  let folder: string;
  let server: Server;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cairn-clamd-'))));
  afterEach(async () => {
    server?.close();
    rmSync(folder, { recursive: true });
  });

  const listening = async (serve: (socket: Socket) => void, waits = timeouts): Promise<ClamavScanner> => {
    server = createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', () => undefined);
      serve(socket);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ClamavScanner(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, waits);
  };
  const answering = (answer: string) =>
    listening((socket) => {
      let got = Buffer.alloc(0);
      socket.on('data', (chunk) => {
        got = Buffer.concat([got, chunk]);
        if (got.subarray(-4).equals(Buffer.alloc(4))) socket.end(answer);
      });
    });

  it('is asked with the command, the content in chunks with their lengths, and an empty chunk', async () => {
    let got = Buffer.alloc(0);
    const scanner = await listening((socket) =>
      socket.on('data', (chunk) => {
        got = Buffer.concat([got, chunk]);
        if (got.subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: OK\0');
      }),
    );
    expect(await scanner.scan(Readable.from([Buffer.from('the '), Buffer.from('policy')]))).toEqual({
      infected: false,
    });
    expect(got.toString('latin1')).toBe('zINSTREAM\0\0\0\0\u0004the \0\0\0\u0006policy\0\0\0\0');
  });

  it.each([
    'stream: OK',
    'stream: O\0',
    'stream: OKAY\0',
    'stream: \0',
    'OK\0',
    '\0',
    '',
    'stream:  FOUND\0',
    'INSTREAM size limit exceeded. ERROR\0',
    'stream: lstat() failed: No such file. ERROR\0',
    'x'.repeat(10_000),
  ])('is not trusted when it answers %j', async (answer) => unavailable((await answering(answer)).scan(content('a'))));

  it('is not trusted when it reports a clean file before it has read all of it', async () => {
    const scanner = await listening((socket) => socket.once('data', () => socket.end('stream: OK\0')));
    const waits = Readable.from(
      (async function* () {
        yield Buffer.from('a');
        await once(server, 'seen');
        yield Buffer.from('b');
      })(),
    );
    server.on('connection', (socket) => socket.once('close', () => server.emit('seen')));
    await unavailable(scanner.scan(waits));
  });

  it('is trusted when it finds malware before it has read all', async () => {
    const scanner = await listening((socket) => socket.once('data', () => socket.end('stream: Eicar FOUND\0')));
    expect(await scanner.scan(content(Buffer.alloc(8 * 1024 * 1024)))).toEqual({ infected: true, name: 'Eicar' });
  });

  it.each([
    ['says nothing', () => undefined],
    ['hangs up at once', (socket: Socket) => socket.destroy()],
    ['hangs up after the command', (socket: Socket) => socket.once('data', () => socket.destroy())],
    ['never ends its answer', (socket: Socket) => socket.write('stream: ')],
  ])('gives no verdict when it %s', async (_what, serve) =>
    unavailable((await listening(serve, hurried)).scan(content(Buffer.alloc(4 * 1024 * 1024)))),
  );

  it.each(['tcp://127.0.0.1:1', 'unix:///nonexistent/clamd.sock'])(
    'gives no verdict when nobody listens at %s',
    (url) => unavailable(new ClamavScanner(url).scan(content('a'))),
  );

  it('gives no verdict when the content breaks off', async () => {
    const scanner = await answering('stream: OK\0');
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('a');
        throw new Error('the storage broke');
      })(),
    );
    await unavailable(scanner.scan(broken));
  });
});
