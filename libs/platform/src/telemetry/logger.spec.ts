import { createLogger, NestLogger } from './logger.js';

const lines: string[] = [];
const logger = createLogger({ logLevel: 'debug' }, { write: (line) => void lines.push(line) });
const logged = (write: () => void): Record<string, unknown> => {
  lines.splice(0);
  write();
  return JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
};

describe('a log line', () => {
  it('is one JSON object with a level and an instant', () =>
    expect(logged(() => logger.info({ requestId: 'r' }, 'request'))).toMatchObject({
      level: 'info',
      requestId: 'r',
      msg: 'request',
      time: expect.stringMatching(/Z$/) as string,
    }));

  it('shows what failed and why, but not the values in messages of the database', () => {
    const error = Object.assign(new Error('duplicate key', { cause: new Error('below') }), {
      code: '23505',
      detail: 'Key (email)=(ada@x.example) already exists.',
    });
    expect(logged(() => logger.error({ err: error }, 'failed'))).toMatchObject({
      err: { type: 'Error', message: 'duplicate key', code: '23505', cause: { message: 'below' } },
    });
    expect(lines[0]).not.toContain('ada@x.example');
  });

  const secrets = [
    'password',
    'newPassword',
    'current_password',
    'passphrase',
    'PGPASSWORD',
    'token',
    'sessionToken',
    'X-Auth-Token',
    'csrf-token',
    'secret',
    'CAIRN_SECRET',
    'client.secret',
    'cookie',
    'Set-Cookie',
    'authorization',
    'Proxy-Authorization',
    'apiKey',
    'api_key',
    'private key',
    'credentials',
    'sessionId',
    'totp',
    'otp',
    'backupCodes',
    'headers',
    'rawHeaders',
  ];
  const places: readonly [place: string, at: (fields: object) => object][] = [
    ['alone', (fields) => fields],
    ['below another', (fields) => ({ request: fields })],
    ['far below', (fields) => ({ a: { b: { c: { d: { e: { f: { g: fields } } } } } } })],
    ['in a list', (fields) => ({ many: [[{ one: [fields] }]] })],
    ['in a map', (fields) => ({ map: new Map([['x', new Map(Object.entries(fields))]]) })],
    ['in a set', (fields) => ({ set: new Set([fields]) })],
    ['in what says how it is written', (fields) => ({ thing: { toJSON: () => fields } })],
    ['at an error', (fields) => ({ err: Object.assign(new Error('x'), fields) })],
    [
      'at the cause of an error',
      (fields) => ({ err: new Error('x', { cause: Object.assign(new Error('y'), fields) }) }),
    ],
    ['at an error of another name', (fields) => ({ failure: { reason: Object.assign(new Error('x'), fields) } })],
  ];

  describe.each(places)('withholds a secret %s', (_, at) => {
    it.each(secrets)('named %s', (name) => {
      for (const value of ['hunter2', ['hunter2'], { value: 'hunter2' }, new Map([['x', 'hunter2']])]) {
        logged(() => logger.info(at({ [name]: value }), 'careless'));
        expect(lines[0]).toContain('careless');
        expect(lines[0]).not.toContain('hunter2');
        logged(() => logger.child(at({ [name]: value })).info('careless'));
        expect(lines[0]).toContain('careless');
        expect(lines[0]).not.toContain('hunter2');
      }
    });
  });

  it('withholds passwords within addresses', () => {
    const address = 'postgresql://cairn_owner:hunter2@db.internal:5432/cairn';
    logged(() =>
      logger.error({ err: new Error(`cannot reach ${address}`), address, url: new URL(address) }, 'not reached'),
    );
    expect(lines[0]).not.toContain('hunter2');
    expect(lines[0]?.match(/cairn_owner:\[withheld\]@db\.internal/g)?.length).toBeGreaterThanOrEqual(3);
    logged(() => new NestLogger(logger).error(new Error(`cannot reach ${address}`)));
    expect(lines[0]).not.toContain('hunter2');
    expect(logged(() => logger.info({ url: 'http://x:80', mail: 'ada@x.example' }, 'kept'))).toMatchObject({
      url: 'http://x:80',
      mail: 'ada@x.example',
    });
  });

  it('is written at once however long it is', () => {
    const long = 'a'.repeat(3_000_000);
    const address = 'postgresql://cairn_owner:hunter2@db.internal/cairn';
    logged(() => logger.error({ err: new Error(`${long} ${address} ${long}`) }, 'not reached'));
    expect(lines[0]?.length).toBeGreaterThan(6_000_000);
    expect(lines[0]).not.toContain('hunter2');
  });

  it('keeps what is no secret, and leaves the value itself as it is', () => {
    const fields = { requestId: 'r', count: 2, since: new Date(0), many: [{ passed: true, at: null }], big: 9n };
    expect(logged(() => logger.info(fields, 'kept'))).toMatchObject({
      requestId: 'r',
      count: 2,
      since: '1970-01-01T00:00:00.000Z',
      many: [{ passed: true, at: null }],
      big: '9',
    });
    const given = { deep: { token: 'x' } };
    logged(() => logger.info(given, 'kept'));
    expect(given).toEqual({ deep: { token: 'x' } });
  });

  it('is written although a field holds itself, or bytes, or no end of levels', () => {
    const field: Record<string, unknown> = { kept: 1, bytes: Buffer.from('hunter2') };
    field['itself'] = field;
    for (let levels = 0, inner = field; levels < 100; levels++) inner = inner['deeper'] = { levels } as typeof field;
    expect(logged(() => logger.info({ field }, 'round'))).toMatchObject({
      msg: 'round',
      field: { kept: 1, bytes: '[7 bytes]', itself: '[circular]' },
    });
  });

  it('has the fields of every logger it was made from', () =>
    expect(logged(() => logger.child({ one: 1 }).child({ two: 2 }).info({ three: 3 }, 'grown'))).toMatchObject({
      one: 1,
      two: 2,
      three: 3,
    }));

  it('says so when something was thrown that is no error', () =>
    expect(logged(() => logger.error({ err: 'hunter2' }, 'failed'))).toMatchObject({
      err: { message: 'something that is not an error was thrown' },
    }));

  it('carries the words of the framework', () => {
    expect(logged(() => new NestLogger(logger).error(new Error('broken'), 'Injector'))).toMatchObject({
      level: 'error',
      context: 'Injector',
      err: { message: 'broken' },
    });
    expect(logged(() => new NestLogger(logger).log('started', 'Nest'))).toMatchObject({
      level: 'debug',
      msg: 'started',
    });
  });
});
