import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type FastifyInstance, fastify } from 'fastify';
import { refuseOnSocket } from './refuse-on-socket.js';
import { addSecurityHeaders } from './security-headers.js';

describe('where the public address is HTTPS, every answer', () => {
  let instance: FastifyInstance;
  beforeAll(async () => {
    instance = fastify({ clientErrorHandler: refuseOnSocket });
    await addSecurityHeaders(instance, 'https://cairn.example');
    instance.get('/api/lamps', () => []);
    instance.get('/assets/:file', (request, reply) =>
      reply.type((request.params as { file: string }).file.endsWith('.js') ? 'text/javascript' : 'text/html').send('x'),
    );
    await instance.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => instance.close());

  it.each(['/api/lamps', '/unknown'])(
    'to %s keeps browsers on HTTPS, for a year and on every subdomain',
    async (url) => {
      const { headers } = await instance.inject(url);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('has the headers of a page where it can be opened as one; a script has those of a script', async () => {
    const [page, script] = await Promise.all([
      instance.inject('/assets/page.html'),
      instance.inject('/assets/page.js'),
    ]);
    expect(page.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("script-src 'self'") as string,
      'permissions-policy': expect.stringContaining('camera=()') as string,
    });
    for (const name of ['content-security-policy', 'permissions-policy', 'x-frame-options', 'referrer-policy'])
      expect(script.headers).not.toHaveProperty(name);
    expect(script.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
  });

  it('is kept out of pages and guesses, also to what is no request', async () => {
    const socket = connect((instance.server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('no request at all\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('X-Content-Type-Options: nosniff\r\n');
    expect(answer).toContain("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n");
    expect(answer).toContain('"code":"malformed-request"');
  });

  it('to a message whose end can be read in two ways is a refusal', async () => {
    const socket = connect((instance.server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      'POST /api/lamps HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/lamps HTTP/1.1\r\nHost: x\r\n\r\n',
    );
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('to TRACE is a refusal that repeats nothing', async () => {
    const socket = connect((instance.server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('TRACE /api/lamps HTTP/1.1\r\nHost: x\r\nX-Word: hidden\r\nConnection: close\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('hidden');
  });
});
