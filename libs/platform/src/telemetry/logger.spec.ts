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

  it('tells what failed and why, but not the values a database repeats', () => {
    const error = Object.assign(new Error('duplicate key', { cause: new Error('below') }), {
      code: '23505',
      detail: 'Key (email)=(ada@x.example) already exists.',
    });
    expect(logged(() => logger.error({ err: error }, 'failed'))).toMatchObject({
      err: { type: 'Error', message: 'duplicate key', code: '23505', cause: { message: 'below' } },
    });
    expect(lines[0]).not.toContain('ada@x.example');
  });

  it('withholds secrets, should one be given', () => {
    logged(() =>
      logger.info(
        { password: 'hunter2', request: { cookie: 'hunter2', authorization: 'hunter2' }, headers: { x: 'hunter2' } },
        'careless',
      ),
    );
    expect(lines[0]).not.toContain('hunter2');
  });

  it.each([
    'password',
    'newPassword',
    'token',
    'sessionToken',
    'secret',
    'set-cookie',
    'Authorization',
    'headers',
    'apiKey',
  ])('withholds %s however deep it lies', (name) => {
    logged(() =>
      logger.info({ [name]: 'hunter2', a: { b: [{ c: { [name]: 'hunter2' } }, { [name]: ['hunter2'] }] } }, 'careless'),
    );
    expect(lines[0]).not.toContain('hunter2');
    expect(lines[0]).toContain('[withheld]');
  });

  it('is written although a field refers to itself', () => {
    const field: Record<string, unknown> = { kept: 1 };
    field.itself = field;
    expect(logged(() => logger.info({ field }, 'round'))).toMatchObject({ msg: 'round', field: { kept: 1 } });
  });

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
