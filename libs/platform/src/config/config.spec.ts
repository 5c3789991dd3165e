import { parseConfig, WrongSettings } from './config.js';

const enough = { DATABASE_URL: 'postgresql://localhost/cairn', CAIRN_SECRET: 'x'.repeat(32) };

const complaints = (settings: Record<string, string | undefined>): readonly string[] => {
  try {
    parseConfig(settings);
  } catch (error) {
    if (error instanceof WrongSettings) return error.sentences;
    throw error;
  }
  return [];
};

describe('the settings of a process', () => {
  it('have defaults for everything but the database and the secret', () =>
    expect(parseConfig(enough)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      demo: false,
      run: 'both',
      publicUrl: 'http://localhost:3000',
      redisUrl: undefined,
    }));

  it('let one database address stand for the other', () => {
    expect(parseConfig(enough).databaseOwnerUrl).toBe('postgresql://localhost/cairn');
    expect(
      parseConfig({ CAIRN_SECRET: enough.CAIRN_SECRET, DATABASE_OWNER_URL: 'postgres://owner@db/cairn' }).databaseUrl,
    ).toBe('postgres://owner@db/cairn');
  });

  it('name every missing and every wrong one, each in a sentence', () =>
    expect(complaints({ PORT: 'many', REDIS_URL: 'localhost', CAIRN_DEMO: 'perhaps', CAIRN_SECRET: 'short' })).toEqual([
      'The setting PORT must be a whole number.',
      'The setting REDIS_URL must be a Redis address, such as redis://localhost.',
      'The setting CAIRN_SECRET must be at least 32 characters long.',
      'The setting CAIRN_DEMO must be true or false.',
      'The setting DATABASE_URL is missing: it must be set to a PostgreSQL address, unless DATABASE_OWNER_URL is.',
    ]));

  it.each([
    ['unix:///var/run/clamav/clamd.ctl', []],
    ['tcp://scanner:3310', []],
    ['scanner:3310', ['The setting CLAMAV_URL must be the address of clamd, such as tcp://localhost.']],
    ['unix://', ['The setting CLAMAV_URL must name the path of a socket.']],
  ])('know how a scanner is addressed: %s', (CLAMAV_URL, said) =>
    expect(complaints({ ...enough, CLAMAV_URL })).toEqual(said),
  );

  it('do not repeat the value of a secret in a complaint', () =>
    expect(complaints({ ...enough, CAIRN_SECRET: 'hunter2' }).join()).not.toContain('hunter2'));
  it('take an empty setting for a missing one', () =>
    expect(parseConfig({ ...enough, PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 3000, redisUrl: undefined }));
  it('drop the slash at the end of the public address', () =>
    expect(parseConfig({ ...enough, CAIRN_PUBLIC_URL: 'https://cairn.example/' }).publicUrl).toBe(
      'https://cairn.example',
    ));
});
