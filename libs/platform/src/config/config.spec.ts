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

  it('default one database address to the other', () => {
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

  it.each([
    ['', []],
    ['10.0.0.0/8, 192.0.2.7 ,2001:db8::/32', ['10.0.0.0/8', '192.0.2.7', '2001:db8::/32']],
  ])('list the proxies that are trusted: %j', (CAIRN_TRUSTED_PROXIES, networks) =>
    expect(parseConfig({ ...enough, CAIRN_TRUSTED_PROXIES }).trustedProxies).toEqual(networks),
  );
  it.each(['balancer', '10.0.0.0/33', '10.0.0.0/', '0.0.0.0/0', '::/0', '10.0.0.1/8/9', '10.0.0.1:80'])(
    'trust no %s',
    (CAIRN_TRUSTED_PROXIES) =>
      expect(complaints({ ...enough, CAIRN_TRUSTED_PROXIES })).toEqual([
        'The setting CAIRN_TRUSTED_PROXIES must list addresses or networks, such as 10.0.0.0/8,192.0.2.7.',
      ]),
  );

  describe('of a service behind a gateway', () => {
    const service = { ...enough, CAIRN_BEHIND_GATEWAY: '1' };
    it('trust the gateway on the same machine', () =>
      expect(parseConfig({ ...service, HOST: '127.0.13.2' }).trustedProxies).toEqual(['127.0.0.0/8', '::1']));
    it('ask for the address of a gateway elsewhere', () => {
      expect(complaints({ ...service, HOST: '0.0.0.0' })).toEqual([
        expect.stringMatching(/^The setting CAIRN_TRUSTED_PROXIES is missing: it must name the address of the gateway/),
      ]);
      expect(parseConfig({ ...service, HOST: '0.0.0.0', CAIRN_TRUSTED_PROXIES: '10.0.0.7' }).trustedProxies).toEqual([
        '10.0.0.7',
      ]);
    });
  });

  describe('of a demo', () => {
    const demo = { ...enough, CAIRN_DEMO: '1' };
    it.each(['smtp://mail.example.org', 'smtps://user:word@mail.example.org:465', 'smtp://10.0.0.25'])(
      'refuse the mail server %s',
      (SMTP_URL) =>
        expect(complaints({ ...demo, CAIRN_DEMO_STORY: '0', SMTP_URL })).toEqual([
          expect.stringMatching(/^The setting SMTP_URL names a real mail server, and CAIRN_DEMO is 1/),
        ]),
    );
    it('refuse any mail server while a demo is filled, which reads the mails from the mailbox', () => {
      expect(complaints({ ...demo, SMTP_URL: 'smtp://127.0.0.1:2525' })).toEqual([
        expect.stringContaining('SMTP_URL must be left out'),
      ]);
      expect(complaints({ ...demo, SMTP_URL: 'smtp://127.0.0.1:2525', CAIRN_DEMO_STORY: '0' })).toEqual([]);
    });
    it.each(['https://cairn.example', 'http://cairn.example', 'http://192.0.2.7:3000', 'https://localhost:3000'])(
      'refuse the public address %s',
      (CAIRN_PUBLIC_URL) =>
        expect(complaints({ ...demo, CAIRN_PUBLIC_URL })).toEqual([
          expect.stringMatching(/^The setting CAIRN_PUBLIC_URL is a public address, and CAIRN_DEMO is 1/),
        ]),
    );
    it.each(['http://localhost:3000', 'http://127.0.13.9:4136', 'http://[::1]:3000'])('take %s', (CAIRN_PUBLIC_URL) =>
      expect(complaints({ ...demo, CAIRN_PUBLIC_URL })).toEqual([]),
    );
  });

  it('do not repeat the value of a secret in a complaint', () =>
    expect(complaints({ ...enough, CAIRN_SECRET: 'hunter2' }).join()).not.toContain('hunter2'));
  it('take an empty setting for a missing one', () =>
    expect(parseConfig({ ...enough, PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 3000, redisUrl: undefined }));
  it('drop the slash at the end of the public address', () =>
    expect(parseConfig({ ...enough, CAIRN_PUBLIC_URL: 'https://cairn.example/' }).publicUrl).toBe(
      'https://cairn.example',
    ));
});
