import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
  request,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@cairn/platform/telemetry/logger.js';
import { gatewaySettings } from './gateway-settings.js';
import { type Gateway, startGateway } from './gateway.js';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

const textOf = async (message: AsyncIterable<Buffer>): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts).toString();
};

/** A service that returns what it received; frozen, it takes requests and never answers. */
class Service {
  frozen = false;
  private readonly held: (() => void)[] = [];

  private constructor(private readonly server: Server) {
    server.on('request', (asked: IncomingMessage, answer: ServerResponse) => void this.answer(asked, answer));
  }

  static async start(): Promise<Service> {
    const service = new Service(createServer());
    service.server.listen(0, '127.0.0.1');
    await once(service.server, 'listening');
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  release(): void {
    for (const answer of this.held.splice(0)) answer();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await textOf(asked);
    if (this.frozen) return;
    const json = (value: object): void =>
      void answer.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
    if (asked.url === '/readyz') return json({ status: 'ready' });
    if (asked.url === '/api/openapi.json')
      return json({ openapi: '3.1.0', paths: { [`/api/of/${this.url.slice(-5)}`]: {} } });
    if (asked.url?.endsWith('/live')) {
      answer.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: open\ndata: {}\n\n');
      return;
    }
    if (asked.url?.endsWith('/half-an-event')) {
      answer.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: open\ndata: {"be');
      return;
    }
    if (asked.url?.endsWith('/closed')) return void asked.socket.end();
    if (asked.url?.endsWith('/reset')) return void asked.socket.resetAndDestroy();
    if (asked.url?.endsWith('/slow')) await new Promise<void>((resolve) => this.held.push(resolve));
    json({ method: asked.method, url: asked.url, headers: asked.headers, body });
  }
}

describe('the gateway', () => {
  const web = mkdtempSync(join(tmpdir(), 'cairn-gateway-'));
  let organizations: Service;
  let others: Service;
  let gateway: Gateway;

  const start = (settings: Record<string, string> = {}): Promise<Gateway> =>
    startGateway(
      gatewaySettings({
        PORT: '0',
        CAIRN_PUBLIC_URL: 'https://cairn.example',
        CAIRN_WEB_DIR: web,
        ORGANIZATIONS_URL: organizations.url,
        ...Object.fromEntries(
          ['SURVEYS', 'SCORING', 'VALIDATION', 'CERTIFICATION', 'NOTIFICATIONS'].map((name) => [
            `${name}_URL`,
            others.url,
          ]),
        ),
        ...settings,
      }),
      createLogger({ logLevel: 'silent' }),
    );

  const call = (
    path: string,
    {
      at = gateway.url,
      method = 'GET',
      headers = {},
      body,
    }: { at?: string; method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(`${at}${path}`, { method, headers }, (response) => {
        textOf(response).then(
          (text) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          reject,
        );
      });
      sent.on('error', reject).end(body);
    });

  const told = async (path: string, options: Parameters<typeof call>[1]): Promise<IncomingHttpHeaders> =>
    (JSON.parse((await call(path, options)).text) as { headers: IncomingHttpHeaders }).headers;

  beforeAll(async () => {
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>Cairn</title>');
    writeFileSync(join(web, 'assets', 'main-AbCdEf12.js'), `export const text = '${'x'.repeat(4000)}';`);
    writeFileSync(join(web, 'assets', 'plex-AbCdEf12.woff2'), Buffer.alloc(4000));
    [organizations, others] = await Promise.all([Service.start(), Service.start()]);
    gateway = await start();
  });
  afterAll(async () => {
    await gateway.drain({ delaySeconds: 0, withinSeconds: 5 });
    await Promise.all([organizations.stop(), others.stop()]);
    rmSync(web, { recursive: true });
  });

  describe('tells the services where a request came from', () => {
    it('by the connection, whatever the client says', async () =>
      expect(
        await told('/api/auth/sign-in/email', {
          method: 'POST',
          headers: {
            'x-forwarded-for': '203.0.113.9',
            forwarded: 'for=203.0.113.9',
            'x-real-ip': '203.0.113.9',
            'x-request-id': 'chosen-by-sender',
          },
        }),
      ).toEqual(
        expect.objectContaining({
          'x-forwarded-for': '127.0.0.1',
          'x-forwarded-proto': 'https',
          'x-forwarded-host': 'cairn.example',
          'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        }),
      ));

    it('by the load balancer in front, where one is trusted, and only by what that one added', async () => {
      const behind = await start({ CAIRN_TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8' });
      const addressOf = async (chain: string) =>
        (await told('/api/me', { at: behind.url, headers: { 'x-forwarded-for': chain } }))['x-forwarded-for'];
      expect(await addressOf('198.51.100.7')).toBe('198.51.100.7');
      expect(await addressOf('made-up, 198.51.100.7, 10.1.2.3')).toBe('198.51.100.7');
      expect(await addressOf('198.51.100.7:50123')).toBe('198.51.100.7');
      expect(await addressOf('nonsense')).toBe('unknown');
      expect(await behind.drain({ delaySeconds: 0, withinSeconds: 5 })).toBe(true);
    });
  });

  it('sends bodies on as they are, with or without a stated length, and none of a GET', async () => {
    const asked = async (options: Parameters<typeof call>[1]) =>
      JSON.parse((await call('/api/surveys/x', options)).text) as { method: string; body: string };
    expect(await asked({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'abc' })).toMatchObject({
      method: 'POST',
      body: 'abc',
    });
    expect(
      await asked({ method: 'PUT', headers: { 'transfer-encoding': 'chunked', expect: '100-continue' }, body: 'abc' }),
    ).toMatchObject({ method: 'PUT', body: 'abc' });
    expect(await asked({ method: 'DELETE', headers: { 'content-length': '0' } })).toMatchObject({ body: '' });
    expect(await asked({ method: 'GET', headers: { 'content-length': '3' }, body: 'abc' })).toMatchObject({ body: '' });
  });

  it('keeps path and query as they were asked for', async () =>
    expect(JSON.parse((await call('/api/scoring/a%2Fb/c?d=%20&e=1&e=2')).text)).toMatchObject({
      url: '/api/scoring/a%2Fb/c?d=%20&e=1&e=2',
    }));

  it('compresses the web app, and leaves what is packed or small as it is', async () => {
    const encodingOf = async (path: string) =>
      (await call(path, { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding'];
    expect(await encodingOf('/assets/main-AbCdEf12.js')).toBe('gzip');
    expect(await encodingOf('/assets/plex-AbCdEf12.woff2')).toBeUndefined();
    expect(await encodingOf('/api/me')).toBeUndefined();
  });

  it('describes the API of all services as one document, and shows it', async () => {
    const { paths } = JSON.parse((await call('/api/openapi.json')).text) as { paths: object };
    expect(Object.keys(paths).sort()).toEqual(
      [organizations, others].map(({ url }) => `/api/of/${url.slice(-5)}`).sort(),
    );
    expect(JSON.parse((await call('/api/docs')).text)).toMatchObject({ url: '/api/docs' });
  });

  it('answers for a service that is away with a problem that says when to try again', async () => {
    const away = await start({ SCORING_URL: 'http://127.0.0.1:1' });
    expect(await call('/api/scoring/x', { at: away.url })).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5', 'content-type': 'application/problem+json; charset=utf-8' },
      text: expect.stringContaining('temporarily-unavailable') as string,
    });
    expect(await call('/api/openapi.json', { at: away.url })).toMatchObject({ status: 503 });
    expect(await call('/api/me', { at: away.url })).toMatchObject({ status: 200 });
    await away.drain({ delaySeconds: 0, withinSeconds: 5 });
  });

  it.each(['closed', 'reset'])(
    'answers in the same way for a service whose connection is %s in the midst of a request',
    async (end) => {
      for (const method of ['GET', 'POST', 'PUT'])
        expect(await call(`/api/surveys/${end}`, { method, body: method === 'GET' ? '' : 'abc' })).toMatchObject({
          status: 503,
          headers: { 'retry-after': '5', 'content-type': 'application/problem+json; charset=utf-8' },
        });
    },
  );

  it('is ready when every service says so, and says which one does not, also when that is frozen', async () => {
    expect(await call('/readyz')).toMatchObject({ status: 200 });
    others.frozen = true;
    const { status, text } = await call('/readyz');
    others.frozen = false;
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({
      status: 'not-ready',
      checks: { organizations: 'up', surveys: 'down', scoring: 'down' },
    });
    expect(await call('/livez')).toMatchObject({ status: 200 });
  });

  describe('when it drains', () => {
    /** What has come so far, and all of it once the stream has ended. */
    const listen = async (path: string, at: string) => {
      const sent = request(`${at}${path}`).end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      const [first] = (await once(response, 'data')) as [Buffer];
      return { first: String(first), rest: textOf(response) };
    };

    it('ends event streams with the wish when to come back, and finishes what is in hand', async () => {
      const ending = await start();
      const live = await listen('/api/scoring/x/live', ending.url);
      const cut = await listen('/api/scoring/x/half-an-event', ending.url);
      const slow = call('/api/surveys/slow', { at: ending.url });
      await call('/api/surveys/x', { at: ending.url });
      const drained = ending.drain({ delaySeconds: 0, withinSeconds: 60 });
      expect(await live.rest).toMatch(/^retry: \d{4}\n\n$/);
      expect(await cut.rest).toBe('');
      others.release();
      expect(await slow).toMatchObject({ status: 200 });
      expect(await drained).toBe(true);
      await expect(call('/livez', { at: ending.url })).rejects.toThrow('ECONNREFUSED');
    });

    it('is not ready while it still takes requests', async () => {
      const ending = await start();
      const drained = ending.drain({ delaySeconds: 1, withinSeconds: 5 });
      expect(await call('/readyz', { at: ending.url })).toMatchObject({
        status: 503,
        text: expect.stringContaining('draining') as string,
      });
      expect(await drained).toBe(true);
    });

    it('cuts off what does not end in time', async () => {
      const ending = await start();
      const slow = call('/api/surveys/slow', { at: ending.url }).catch((error: Error) => error.message);
      const deaf = connect(Number(new URL(ending.url).port), '127.0.0.1').pause();
      deaf.on('error', () => undefined).write('GET /api/scoring/x/live HTTP/1.1\r\nHost: x\r\n\r\n');
      await call('/api/surveys/x', { at: ending.url });
      expect(await ending.drain({ delaySeconds: 0, withinSeconds: 0.2 })).toBe(false);
      expect(await slow).toMatch(/hang up|reset/);
      others.release();
      deaf.destroy();
    });
  });
});
