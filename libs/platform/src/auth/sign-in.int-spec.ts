import { createHmac } from 'node:crypto';
import type { FreshDatabase } from '@cairn/testing/fresh-database.js';
import {
  type HttpForSpecs,
  databaseWithAccess,
  goodPassword,
  httpForSpecs,
  personWith,
  sessionOf,
} from '../http/testing/http-for-specs.js';
import { createPool } from '../database/pool.js';
import { urlForRole } from '../database/roles.js';
import { specSecret } from '../testing/spec-secret.js';
import { migrateAccess } from './migrate-access.js';
import { SignIn } from './sign-in.js';

const base32 = (text: string): Buffer => {
  const bits = [...text.replace(/=+$/, '')]
    .map((char) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

const codeAt = (secret: Buffer, seconds: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) as number) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

describe('signing in', () => {
  let database: FreshDatabase;
  let http: HttpForSpecs;
  let other: HttpForSpecs;

  beforeAll(async () => {
    database = await databaseWithAccess();
    const settings = { CAIRN_SIGN_INS_PER_MINUTE: '1000', CAIRN_DEMO: 'true' };
    [http, other] = await Promise.all([httpForSpecs(database, [], settings), httpForSpecs(database, [], settings)]);
  });
  afterAll(async () => {
    await Promise.all([http.close(), other.close()]);
    await database.drop();
  });

  const me = (process: HttpForSpecs, cookie: string) => process.call('GET', '/api/me', { headers: { cookie } });

  it('says who one is, and as what', async () => {
    const id = await personWith(http, 'Mona@X.example', 'Mona');
    const owner = createPool(database.url, 1);
    const organizationId = '0e0f7a3c-6d0a-4d0e-8a52-7c8ffb0f2b11';
    await owner.query(`insert into access.organizations values ($1, 'North Hospitals')`, [organizationId]);
    await owner.query('insert into access.memberships values ($1, $2, $3)', [organizationId, id, 'admin']);
    await owner.query(`insert into access.programme_roles values ($1, 'validator')`, [id]);
    await owner.end();
    expect(await me(http, await sessionOf(http, 'mona@x.example'))).toMatchObject({
      status: 200,
      body: {
        person: { id, name: 'Mona', email: 'mona@x.example', locale: 'en', timeZone: 'UTC', twoFactorEnabled: false },
        memberships: [{ organizationId, organizationName: 'North Hospitals', role: 'admin' }],
        programmeRoles: ['validator'],
        demo: true,
      },
    });
    expect((await http.call('GET', '/api/me')).status).toBe(401);
  });

  it('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    await personWith(http, 'cookie@x.example');
    const { headers } = await http.call('POST', '/api/auth/sign-in/email', {
      body: { email: 'cookie@x.example', password: goodPassword },
    });
    expect(headers.getSetCookie()[0]).toMatch(/^cairn\.session_token=.*HttpOnly; SameSite=Lax$/i);
  });

  it('refuses a wrong password and an unknown person alike', async () => {
    await personWith(http, 'known@x.example');
    const answers = await Promise.all(
      ['known@x.example', 'unknown@x.example'].map((email) =>
        http.call('POST', '/api/auth/sign-in/email', { body: { email, password: 'wrong wrong wrong wrong' } }),
      ),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({
        status: 401,
        body: { code: 'invalid-email-or-password', type: 'urn:cairn:problem:invalid-email-or-password' },
      });
  });

  it('offers no sign-up and no other door of the library', async () => {
    for (const [method, path] of [
      ['POST', 'sign-up/email'],
      ['POST', 'sign-in/social'],
      ['POST', 'delete-user'],
      ['POST', 'change-email'],
      ['POST', 'set-password'],
      ['GET', 'error'],
      ['GET', 'ok'],
      ['GET', 'sign-in/email'],
      ['POST', '__proto__'],
    ])
      expect(
        await http.call(
          method as string,
          `/api/auth/${path}`,
          method === 'POST' ? { body: { email: 'new@x.example', password: goodPassword, name: 'New' } } : {},
        ),
      ).toMatchObject({ status: 404 });
  });

  it('ends in every process at once: by sign-out, by revocation, by a new password', async () => {
    const id = await personWith(http, 'leaver@x.example');
    const signIn = other.app.get(SignIn);
    const ends: ((cookie: string) => Promise<unknown>)[] = [
      (cookie) => http.call('POST', '/api/auth/sign-out', { headers: { cookie } }),
      () => signIn.revokeSessions(id),
      () => signIn.setPassword(id, goodPassword),
      () => signIn.erasePerson(id),
    ];
    for (const end of ends) {
      const cookie = await sessionOf(http, 'leaver@x.example');
      expect((await me(other, cookie)).status).toBe(200);
      await end(cookie);
      expect((await me(http, cookie)).status).toBe(401);
      expect((await me(other, cookie)).status).toBe(401);
    }
    expect(await signIn.findPerson({ id })).toMatchObject({ name: 'Erased', hasPassword: false });
  });

  it('does not accept a session that has expired or was forged', async () => {
    await personWith(http, 'late@x.example');
    const cookie = await sessionOf(http, 'late@x.example');
    expect((await me(http, cookie.replace(/=./, '=x'))).status).toBe(401);
    const owner = createPool(database.url, 1);
    await owner.query(
      `update auth.session set "expiresAt" = now() - interval '1 second' where "userId" = (select id from auth."user" where email = 'late@x.example')`,
    );
    await owner.end();
    expect((await me(http, cookie)).status).toBe(401);
  });

  it('is slowed down after many failures for one account, in every process, whoever asks', async () => {
    await personWith(http, 'target@x.example');
    const guess = (process: HttpForSpecs) =>
      process.call('POST', '/api/auth/sign-in/email', {
        body: { email: 'target@x.example', password: 'not the password at all' },
      });
    for (let failures = 0; failures < 12; failures += 1) await guess(failures % 2 ? http : other);
    expect(
      await http.call('POST', '/api/auth/sign-in/email', {
        body: { email: 'Target@x.example', password: goodPassword },
      }),
    ).toMatchObject({
      status: 429,
      body: { code: 'too-many-failed-sign-ins' },
    });
  });

  it('refuses a flawed password wherever one is set, and takes one typed in another normal form', async () => {
    const id = await personWith(http, 'chooser@x.example', 'Zaphod Beeblebrox');
    const signIn = http.app.get(SignIn);
    await expect(signIn.setPassword(id, 'xqz jv wyk')).rejects.toMatchObject({
      issues: [{ path: 'password', message: 'password-too-short' }],
    });
    await expect(signIn.setPassword(id, 'general-hospital-1', ['General Hospital'])).rejects.toMatchObject({
      issues: [{ path: 'password', message: 'password-personal' }],
    });
    const cookie = await sessionOf(http, 'chooser@x.example');
    const change = (newPassword: string) =>
      http.call('POST', '/api/auth/change-password', {
        headers: { cookie },
        body: { currentPassword: goodPassword, newPassword },
      });
    expect(await change('zaphodbeeblebrox1')).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'newPassword', message: 'password-personal' }] },
    });
    expect(await change('cafe\u0301 unter den Linden')).toMatchObject({ status: 200 });
    expect(await sessionOf(http, 'chooser@x.example', 'caf\u00e9 unter den Linden')).toContain('cairn.session_token');
  });

  it('changes a password for who knows the present one, and ends the other sessions', async () => {
    await personWith(http, 'changer@x.example');
    const [here, there] = [await sessionOf(http, 'changer@x.example'), await sessionOf(http, 'changer@x.example')];
    const change = (currentPassword: string) =>
      http.call('POST', '/api/auth/change-password', {
        headers: { cookie: here },
        body: { currentPassword, newPassword: 'seven quiet lanterns drift' },
      });
    expect(await change('not the password at all')).toMatchObject({ status: 400, body: { code: 'invalid-password' } });
    expect((await me(http, there)).status).toBe(200);
    const changed = await change(goodPassword);
    expect(changed.status).toBe(200);
    expect((await me(other, changed.cookie)).status).toBe(200);
    for (const ended of [here, there]) expect((await me(other, ended)).status).toBe(401);
  });

  it('asks for a code once a second factor is on, and takes each backup code once', async () => {
    await personWith(http, 'careful@x.example');
    const cookie = await sessionOf(http, 'careful@x.example');
    const enabled = await http.call('POST', '/api/auth/two-factor/enable', {
      headers: { cookie },
      body: { password: goodPassword },
    });
    const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
    const secret = base32(new URL(totpURI).searchParams.get('secret') as string);
    const now = (): string => codeAt(secret, Date.now() / 1000);
    expect(
      (await http.call('POST', '/api/auth/two-factor/verify-totp', { headers: { cookie }, body: { code: now() } }))
        .status,
    ).toBe(200);

    const first = async (): Promise<string> => {
      const answer = await http.call('POST', '/api/auth/sign-in/email', {
        body: { email: 'careful@x.example', password: goodPassword },
      });
      expect(answer.body).toMatchObject({ twoFactorRedirect: true });
      expect((await me(http, answer.cookie)).status).toBe(401);
      return answer.cookie;
    };
    const second = async (path: string, code: string) =>
      http.call('POST', `/api/auth/two-factor/${path}`, { headers: { cookie: await first() }, body: { code } });
    expect((await second('verify-totp', '000000')).status).toBe(401);
    const signedIn = await second('verify-totp', now());
    expect((await me(other, signedIn.cookie)).body).toMatchObject({ person: { twoFactorEnabled: true } });
    expect((await second('verify-backup-code', backupCodes[0] as string)).status).toBe(200);
    expect((await second('verify-backup-code', backupCodes[0] as string)).status).toBe(401);
  });

  it('lets people change how they are called and what zone they live in, to sound values', async () => {
    await personWith(http, 'mover@x.example');
    const cookie = await sessionOf(http, 'mover@x.example');
    const update = (body: object) => http.call('POST', '/api/auth/update-user', { headers: { cookie }, body });
    expect((await update({ name: 'Moira', locale: 'ar', timeZone: 'Asia/Riyadh' })).status).toBe(200);
    expect((await me(http, cookie)).body).toMatchObject({
      person: { name: 'Moira', locale: 'ar', timeZone: 'Asia/Riyadh' },
    });
    expect(await update({ timeZone: 'Mars/Olympus' })).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'timeZone' }] },
    });
    await update({ emailVerified: false, twoFactorEnabled: true, email: 'other@x.example' });
    expect((await me(http, cookie)).body).toMatchObject({
      person: { email: 'mover@x.example', twoFactorEnabled: false },
    });
  });

  it('leaves no password, cookie or address of a person in the logs', async () => {
    await personWith(http, 'canary@x.example', 'Canary Bird');
    const cookie = await sessionOf(http, 'canary@x.example');
    await me(http, cookie);
    const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] as string;
    for (const secret of [goodPassword, token, 'canary@x.example', 'Canary Bird'])
      expect(http.logged()).not.toContain(secret);
    expect(http.logged()).toContain('"route":"/api/me"');
  });
});

describe('without its database', () => {
  it('a process lives on and answers 503, not who one is and not 500', async () => {
    const database = await databaseWithAccess();
    const http = await httpForSpecs(database, []);
    await personWith(http, 'stranded@x.example');
    const cookie = await sessionOf(http, 'stranded@x.example');
    await database.drop();
    expect(await http.call('GET', '/api/me', { headers: { cookie } })).toMatchObject({
      status: 503,
      body: { code: 'temporarily-unavailable' },
    });
    expect(
      await http.call('POST', '/api/auth/sign-in/email', {
        body: { email: 'stranded@x.example', password: goodPassword },
      }),
    ).toMatchObject({ status: 503 });
    expect((await http.call('GET', '/livez')).status).toBe(200);
    await http.close();
  });
});

describe('the sign-in tables', () => {
  let database: FreshDatabase;
  beforeAll(async () => void (database = await databaseWithAccess()));
  afterAll(() => database.drop());

  it('are brought up to date any number of times', async () => {
    const owner = createPool(database.url, 2);
    await migrateAccess(owner, specSecret);
    await owner.end();
  });

  it('show services names and addresses only, and let nobody but organizations write who belongs where', async () => {
    const service = createPool(urlForRole(database.url, 'cairn_organizations', specSecret), 1);
    await service.query('select id, name, email, locale, "timeZone" from auth."user"');
    for (const sql of [
      'select * from auth."user"',
      'select token from auth.session',
      'select password from auth.account',
      'select secret from auth."twoFactor"',
      `update auth."user" set name = 'x'`,
    ])
      await expect(service.query(sql)).rejects.toThrow(/permission denied/);
    await service.query(`insert into access.organizations values (gen_random_uuid(), 'X')`);
    await service.end();
    const auth = createPool(urlForRole(database.url, 'cairn_auth', specSecret), 1);
    await auth.query('select * from access.memberships');
    await expect(auth.query('delete from access.memberships')).rejects.toThrow(/permission denied/);
    await auth.end();
  });
});
