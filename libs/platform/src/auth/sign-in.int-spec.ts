import { createHmac, randomUUID } from 'node:crypto';
import { hashPassword as hashByLibrary } from 'better-auth/crypto';
import type { FreshDatabase } from '@cairn/testing/fresh-database.js';
import {
  type HttpForSpecs,
  cookieOf,
  databaseWithAccess,
  goodPassword,
  httpForSpecs,
  personWith,
  sessionOf,
} from '../testing/http-for-specs.js';
import { createPool } from '../database/pool.js';
import { urlForRole } from '../database/roles.js';
import { specSecret } from '../testing/spec-secret.js';
import { createLogger } from '../telemetry/logger.js';
import { createAuthPool } from './auth-pool.js';
import { createSignIn } from './create-sign-in.js';
import { FailedSignIns } from './failed-sign-ins.js';
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

  afterEach(async () => {
    const owner = createPool(database.url, 1);
    await owner.query('delete from auth.failed_sign_ins');
    await owner.end();
  });

  const me = (process: HttpForSpecs, cookie: string) => process.guest.get('/api/me').set({ cookie });

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
    expect((await http.guest.get('/api/me')).status).toBe(401);
  });

  it('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    await personWith(http, 'cookie@x.example');
    const answer = await http.guest
      .post('/api/auth/sign-in/email')
      .send({ email: 'cookie@x.example', password: goodPassword });
    for (const cookie of answer.get('Set-Cookie') ?? [])
      expect(cookie).toMatch(/^cairn\.(session_token|device)=.*HttpOnly; SameSite=Lax$/i);
  });

  it('binds its cookies to this very host where the public address is HTTPS', async () => {
    await personWith(http, 'bound@x.example');
    const secure = await httpForSpecs(database, [], { CAIRN_PUBLIC_URL: 'https://cairn.test' });
    const answer = await secure.guest
      .post('/api/auth/sign-in/email')
      .send({ email: 'bound@x.example', password: goodPassword });
    expect(answer.get('Set-Cookie')).toHaveLength(2);
    for (const one of answer.get('Set-Cookie') ?? []) {
      expect(one).toMatch(/^__Host-cairn\.(session_token|device)=/);
      expect(one).toMatch(/; Path=\//);
      expect(one).toMatch(/; Secure/);
      expect(one).not.toMatch(/domain=/i);
    }
    expect((await me(secure, cookieOf(answer))).status).toBe(200);
    await secure.close();
  });

  it('asks the browser to clear its storage when a person signs out', async () => {
    await personWith(http, 'parting@x.example');
    const cookie = await sessionOf(http, 'parting@x.example');
    const { headers } = await http.guest.post('/api/auth/sign-out').set({ cookie });
    expect(headers['clear-site-data']).toBe('"cache", "storage"');
  });

  it('hashes a password anew, at the present cost, when its owner signs in, and says nothing of it', async () => {
    const id = await personWith(http, 'hashed@x.example');
    const owner = createPool(database.url, 1);
    await owner.query(`update auth."account" set "password" = $2 where "userId" = $1`, [
      id,
      await hashByLibrary(goodPassword),
    ]);
    await owner.query('delete from auth.account_changes where person_id = $1', [id]);
    for (const _ of ['outdated', 'present']) await sessionOf(http, 'hashed@x.example');
    const { rows } = await owner.query('select "password" from auth."account" where "userId" = $1', [id]);
    expect(rows).toEqual([{ password: expect.stringMatching(/^\$scrypt\$ln=15,r=8,p=3\$/) }]);
    const changes = await owner.query('select from auth.account_changes where person_id = $1', [id]);
    expect(changes.rowCount).toBe(0);
    await owner.end();
  });

  it('takes an address in any script, typed in either form', async () => {
    const id = await personWith(http, 'ada@例え.テスト');
    expect(await http.app.get(SignIn).findPerson({ email: 'ADA@xn--r8jz45g.xn--zckzah' })).toMatchObject({
      id,
      email: 'ada@xn--r8jz45g.xn--zckzah',
    });
    for (const email of ['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah', 'Ada@例え。テスト'])
      expect((await me(http, await sessionOf(http, email))).body).toMatchObject({ person: { id } });
  });

  it('refuses a wrong password and an unknown person alike', async () => {
    await personWith(http, 'known@x.example');
    const answers = await Promise.all(
      ['known@x.example', 'unknown@x.example'].map((email) =>
        http.guest.post('/api/auth/sign-in/email').send({ email, password: 'wrong wrong wrong wrong' }),
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
      ['POST', 'request-password-reset'],
      ['POST', 'reset-password'],
      ['POST', 'verify-password'],
      ['POST', 'two-factor/get-totp-uri'],
      ['POST', 'two-factor/generate-backup-codes'],
      ['POST', 'two-factor/send-otp'],
      ['POST', 'two-factor/view-backup-codes'],
      ['GET', 'list-accounts'],
      ['POST', 'get-access-token'],
      ['GET', 'get-session'],
      ['GET', 'error'],
      ['GET', 'ok'],
      ['GET', 'sign-in/email'],
      ['POST', '__proto__'],
    ])
      expect(
        await (method === 'GET'
          ? http.guest.get(`/api/auth/${path}`)
          : http.guest.post(`/api/auth/${path}`).send({ email: 'new@x.example', password: goodPassword, name: 'New' })),
      ).toMatchObject({ status: 404 });
  });

  it('ends in every process at once: by sign-out, by revocation, by a new password', async () => {
    const id = await personWith(http, 'leaver@x.example');
    const signIn = other.app.get(SignIn);
    const ends: ((cookie: string) => Promise<unknown>)[] = [
      (cookie) => http.guest.post('/api/auth/sign-out').set({ cookie }),
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

  it('ends the session that a browser had before when somebody signs in there anew', async () => {
    await personWith(http, 'again@x.example');
    const [former, elsewhere] = [await sessionOf(http, 'again@x.example'), await sessionOf(http, 'again@x.example')];
    const signIn = (password: string) =>
      http.guest.post('/api/auth/sign-in/email').set({ cookie: former }).send({ email: 'again@x.example', password });
    expect((await signIn('not the password at all')).status).toBe(401);
    expect((await me(other, former)).status).toBe(200);
    const present = cookieOf(await signIn(goodPassword));
    expect((await me(other, present)).status).toBe(200);
    expect((await me(other, former)).status).toBe(401);
    expect((await me(other, elsewhere)).status).toBe(200);
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

  describe('in its cookie', () => {
    const token = (cookie: string): string => decodeURIComponent(/session_token=([^;]*)/.exec(cookie)?.[1] ?? '');
    const signedWith = (secret: string, value: string): string =>
      `cairn.session_token=${encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`)}`;

    it('is known by a token that this secret has signed, and by no other signature', async () => {
      await personWith(http, 'signed@x.example');
      const value = token(await sessionOf(http, 'signed@x.example'));
      const bare = value.slice(0, value.lastIndexOf('.'));
      expect((await me(http, signedWith(specSecret, bare))).status).toBe(200);
      for (const forged of [signedWith('another secret, long enough as well', bare), `cairn.session_token=${bare}`])
        expect((await me(http, forged)).status).toBe(401);
    });

    it('ends when the secret is replaced, although the former one still opens what it sealed', async () => {
      const email = 'rotated@x.example';
      const id = await personWith(http, email);
      const before = await sessionOf(http, email);
      const pool = createAuthPool(http.config);
      const secret = 'the next secret of the specs, long enough';
      const settings = { ...http.config, secret, formerSecrets: [specSecret] };
      const rotated = createSignIn(settings, pool, createLogger(http.config));
      expect(await rotated.readSession({ cookie: before })).toBeUndefined();
      const request = { method: 'POST', path: '/sign-in/email', headers: {}, address: '127.0.0.1' };
      const signedIn = await rotated.answer({ ...request, body: { email, password: goodPassword } });
      const after = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
      expect(await rotated.readSession({ cookie: after.join('; ') })).toMatchObject({ personId: id });
      expect((await me(http, after.join('; '))).status).toBe(401);
      await pool.end();
    });

    it('is found by one statement with the roles that count in the organization asked for', async () => {
      const id = await personWith(http, 'roles@x.example');
      const cookie = await sessionOf(http, 'roles@x.example');
      const [own, foreign] = [randomUUID(), randomUUID()];
      const owner = createPool(database.url, 1);
      await owner.query(`insert into access.organizations values ($1, 'Own'), ($2, 'Foreign')`, [own, foreign]);
      await owner.query(`insert into access.memberships values ($1, $3, 'admin'), ($2, $4, 'reader')`, [
        own,
        foreign,
        id,
        randomUUID(),
      ]);
      await owner.query(`insert into access.programme_roles values ($1, 'analyst')`, [id]);
      await owner.end();
      const rolesIn = async (organizationId?: string) =>
        (await http.app.get(SignIn).readSession({ cookie }, { organizationId }))?.roles.toSorted();
      expect(await rolesIn(own)).toEqual(['admin', 'analyst']);
      expect(await rolesIn(foreign)).toEqual(['analyst']);
      expect(await rolesIn()).toEqual(['analyst']);
    });

    it('is gone with an erased person', async () => {
      const id = await personWith(http, 'erased@x.example');
      const cookie = await sessionOf(http, 'erased@x.example');
      await http.app.get(SignIn).erasePerson(id);
      expect((await me(other, cookie)).status).toBe(401);
    });

    it('does not begin before the second factor is proved', async () => {
      await personWith(http, 'pending@x.example');
      const cookie = await sessionOf(http, 'pending@x.example');
      const enabled = await http.guest
        .post('/api/auth/two-factor/enable')
        .set({ cookie })
        .send({ password: goodPassword });
      const { totpURI } = enabled.body as { totpURI: string };
      const code = codeAt(base32(new URL(totpURI).searchParams.get('secret') as string), Date.now() / 1000);
      await http.guest.post('/api/auth/two-factor/verify-totp').set({ cookie }).send({ code });
      const half = await http.guest
        .post('/api/auth/sign-in/email')
        .send({ email: 'pending@x.example', password: goodPassword });
      expect(half.body).toMatchObject({ twoFactorRedirect: true });
      expect((await me(http, cookieOf(half))).status).toBe(401);
      const waiting = /two_factor=([^;]*)/.exec(cookieOf(half))?.[1] ?? '';
      expect(waiting).not.toBe('');
      expect((await me(http, `cairn.session_token=${waiting}`)).status).toBe(401);
    });
  });

  describe('guessed at', () => {
    const guess = (process: HttpForSpecs, email: string, cookie = '') =>
      process.guest
        .post('/api/auth/sign-in/email')
        .set({ cookie })
        .send({ email, password: 'not the password at all' });
    const enter = (email: string, cookie = '') =>
      http.guest.post('/api/auth/sign-in/email').set({ cookie }).send({ email, password: goodPassword });

    /** As after so many failures in a row, the last of them just now. */
    const afterFailures = async (failures: number): Promise<void> => {
      const owner = createPool(database.url, 1);
      await owner.query('update auth.failed_sign_ins set failures = $1, last_at = now()', [failures]);
      await owner.end();
    };

    it('slows down the guesser, in every process and for accounts that do not exist alike', async () => {
      await personWith(http, 'target@x.example');
      for (const email of ['target@x.example', 'nobody@x.example']) {
        expect((await guess(http, email)).status).toBe(401);
        await afterFailures(14);
        expect((await guess(other, email)).status).toBe(401);
        await afterFailures(100);
        const refused = await guess(other, email.toUpperCase());
        expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-failed-sign-ins' } });
        expect(Number(refused.get('retry-after'))).toBeGreaterThan(0);
        expect((await guess(http, email)).status).toBe(429);
      }
    });

    it('does not lock the owner out at a dozen wrong passwords, nor ever at a device known before', async () => {
      await personWith(http, 'owner@x.example');
      const known = cookieOf(await enter('owner@x.example'));
      for (let failures = 0; failures < 12; failures += 1) await guess(http, 'owner@x.example');
      expect((await enter('owner@x.example')).status).toBe(200);
      await guess(http, 'owner@x.example');
      await afterFailures(500);
      expect((await enter('owner@x.example')).status).toBe(429);
      expect((await enter('owner@x.example', known)).status).toBe(200);
    });

    it('counts simultaneous attempts', async () => {
      const pool = createAuthPool({ databaseUrl: database.url, secret: specSecret });
      const failures = new FailedSignIns(pool, specSecret, {
        guesser: { free: 15, firstSeconds: 900, longestSeconds: 900 },
      });
      const rush = { email: 'rush@x.example', address: '192.0.2.7', device: undefined };
      const tries = await Promise.allSettled(Array.from({ length: 40 }, () => failures.admitTry(rush)));
      await pool.end();
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
    });

    it('slows a known device down as well, when it is the one that guesses', async () => {
      await personWith(http, 'lost@x.example');
      const known = cookieOf(await enter('lost@x.example'));
      expect((await guess(http, 'lost@x.example', known)).status).toBe(401);
      await afterFailures(100);
      expect((await guess(http, 'lost@x.example', known)).status).toBe(429);
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
      http.guest.post('/api/auth/change-password').set({ cookie }).send({ currentPassword: goodPassword, newPassword });
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
      http.guest
        .post('/api/auth/change-password')
        .set('cookie', here)
        .send({ currentPassword, newPassword: 'seven quiet lanterns drift' });
    expect(await change('not the password at all')).toMatchObject({ status: 400, body: { code: 'invalid-password' } });
    expect((await me(http, there)).status).toBe(200);
    const changed = await change(goodPassword);
    expect(changed.status).toBe(200);
    expect((await me(other, cookieOf(changed))).status).toBe(200);
    for (const ended of [here, there]) expect((await me(other, ended)).status).toBe(401);
  });

  it('asks for a code once a second factor is on, and takes each backup code once', async () => {
    await personWith(http, 'careful@x.example');
    const cookie = await sessionOf(http, 'careful@x.example');
    const enabled = await http.guest
      .post('/api/auth/two-factor/enable')
      .set({ cookie })
      .send({ password: goodPassword });
    const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
    const secret = base32(new URL(totpURI).searchParams.get('secret') as string);
    const soon = (steps: number): string => codeAt(secret, Date.now() / 1000 + 30 * steps);
    expect(
      (
        await http.guest
          .post('/api/auth/two-factor/verify-totp')
          .set({ cookie })
          .send({ code: soon(0) })
      ).status,
    ).toBe(200);

    const first = async (): Promise<string> => {
      const answer = await http.guest
        .post('/api/auth/sign-in/email')
        .send({ email: 'careful@x.example', password: goodPassword });
      expect(answer.body).toMatchObject({ twoFactorRedirect: true });
      expect((await me(http, cookieOf(answer))).status).toBe(401);
      return cookieOf(answer);
    };
    const second = async (path: string, code: string) =>
      http.guest
        .post(`/api/auth/two-factor/${path}`)
        .set('cookie', await first())
        .send({ code });
    expect((await second('verify-totp', '000000')).status).toBe(401);
    const signedIn = await second('verify-totp', soon(1));
    expect((await me(other, cookieOf(signedIn))).body).toMatchObject({ person: { twoFactorEnabled: true } });
    expect((await second('verify-backup-code', backupCodes[0] as string)).status).toBe(200);
    expect((await second('verify-backup-code', backupCodes[0] as string)).status).toBe(401);
  });

  describe('with a second factor', () => {
    /** A person with a second factor, none of whose codes was used yet. */
    const careful = async (email: string) => {
      const id = await personWith(http, email);
      const cookie = await sessionOf(http, email);
      const { body } = await http.guest
        .post('/api/auth/two-factor/enable')
        .set({ cookie })
        .send({ password: goodPassword });
      const { totpURI, backupCodes } = body as { totpURI: string; backupCodes: string[] };
      const secret = base32(new URL(totpURI).searchParams.get('secret') as string);
      const code = (steps: number): string => codeAt(secret, Date.now() / 1000 + 30 * steps);
      const on = await http.guest
        .post('/api/auth/two-factor/verify-totp')
        .set({ cookie })
        .send({ code: code(0) });
      expect(on.status).toBe(200);
      const owner = createPool(database.url, 1);
      await owner.query('update auth."twoFactor" set "lastStep" = null where "userId" = $1', [id]);
      await owner.end();
      return { id, email, cookie: cookieOf(on), code, backupCodes };
    };
    const halfway = async (email: string, cookie = '', password = goodPassword) =>
      http.guest.post('/api/auth/sign-in/email').set({ cookie }).send({ email, password });
    const verify = (cookie: string, code: string, trustDevice = false, process = http) =>
      process.guest.post('/api/auth/two-factor/verify-totp').set({ cookie }).send({ code, trustDevice });

    it('takes each code once, also when two processes are given it at the same moment', async () => {
      const { email, code } = await careful('once@x.example');
      const [one, two] = [await halfway(email), await halfway(email)];
      const now = code(0);
      const answers = await Promise.all([verify(cookieOf(one), now), verify(cookieOf(two), now, false, other)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
      const third = await halfway(email);
      expect(await verify(cookieOf(third), now)).toMatchObject({ status: 401, body: { code: 'invalid-code' } });
      expect((await verify(cookieOf(third), code(1))).status).toBe(200);
    });

    it('notes each code that is refused for the audit log, at sign-in and within a session', async () => {
      const { id, email, cookie } = await careful('mistyped@x.example');
      const wrong = '000000';
      expect((await verify(cookieOf(await halfway(email)), wrong)).status).toBe(401);
      const confirmation = await http.guest
        .post('/api/auth/confirm')
        .set({ cookie })
        .send({ password: goodPassword, code: wrong });
      expect(confirmation.status).toBe(401);
      const owner = createPool(database.url, 1);
      const { rows } = await owner.query(
        `select detail->>'step' as step from auth.acts where what = 'sign-in-failed' and subject_id = $1 order by 1`,
        [id],
      );
      await owner.end();
      expect(rows).toEqual([{ step: 'code' }, { step: 'confirmation' }]);
    });

    /** A person on a trusted device; its cookie changes at each sign-in. */
    const trusted = async (email: string) => {
      const person = await careful(email);
      const used = person.code(0);
      const device = await verify(cookieOf(await halfway(email)), used, true);
      const back = await halfway(email, cookieOf(device));
      expect(back.body).not.toHaveProperty('twoFactorRedirect');
      return { ...person, used, cookie: cookieOf(back) };
    };

    it('trusts no device any more once the password was reset', async () => {
      const { id, email, cookie } = await trusted('reset@x.example');
      await http.app.get(SignIn).setPassword(id, 'seven quiet lanterns drift');
      const back = await halfway(email, cookie, 'seven quiet lanterns drift');
      expect(back.body).toMatchObject({ twoFactorRedirect: true });
    });

    it('trusts no device any more once the password was changed', async () => {
      const { email, cookie } = await trusted('change@x.example');
      const fresh = 'seven quiet lanterns drift';
      const body = { currentPassword: goodPassword, newPassword: fresh };
      expect((await http.guest.post('/api/auth/change-password').set({ cookie }).send(body)).status).toBe(200);
      expect((await halfway(email, cookie, fresh)).body).toMatchObject({ twoFactorRedirect: true });
    });

    it('is turned off by password and code together, or a backup code, and then trusts no device', async () => {
      const { cookie, code, used, backupCodes } = await trusted('off@x.example');
      const off = (body: object) => http.guest.post('/api/auth/two-factor/disable').set({ cookie }).send(body);
      expect((await off({ password: goodPassword })).status).toBe(422);
      expect((await off({ password: goodPassword, code: '000000' })).status).toBe(401);
      expect((await off({ password: goodPassword, code: used })).status).toBe(401);
      expect((await off({ password: 'wrong wrong wrong', code: code(1) })).status).toBe(400);
      expect((await me(http, cookie)).body).toMatchObject({ person: { twoFactorEnabled: true } });
      const done = await off({ password: goodPassword, code: backupCodes[0] });
      expect(done.status).toBe(200);
      expect((await me(http, cookieOf(done))).body).toMatchObject({ person: { twoFactorEnabled: false } });
      const owner = createPool(database.url, 1);
      const { rows } = await owner.query(
        `select 1 from auth.verification where value = (select id::text from auth."user" where email = 'off@x.example') and identifier like 'trust-%'`,
      );
      await owner.end();
      expect(rows).toEqual([]);
    });

    it('slows down who guesses at codes from within a session', async () => {
      const { cookie } = await careful('inside@x.example');
      const off = () =>
        http.guest
          .post('/api/auth/two-factor/disable')
          .set({ cookie })
          .send({ password: goodPassword, code: '000000' });
      const owner = createPool(database.url, 1);
      for (const [failures, status] of [
        [1, 401],
        [9, 401],
        [100, 429],
      ]) {
        await owner.query('update auth.failed_sign_ins set failures = $1, last_at = now()', [failures]);
        expect((await off()).status).toBe(status);
      }
      await owner.end();
    });

    it('notes what changed, for a mail to the person, and nothing where nothing did', async () => {
      const { id, cookie, code } = await trusted('noted@x.example');
      await http.guest
        .post('/api/auth/two-factor/disable')
        .set({ cookie })
        .send({ password: goodPassword, code: code(1) });
      await http.app.get(SignIn).setPassword(id, 'seven quiet lanterns drift');
      const owner = createPool(database.url, 1);
      const { rows } = await owner.query<{ change: string }>(
        'select change from auth.account_changes where person_id = $1 order by at',
        [id],
      );
      await owner.end();
      expect(rows.map(({ change }) => change)).toEqual([
        'two-factor-on',
        'device-trusted',
        'two-factor-off',
        'password-changed',
      ]);
    });
  });

  describe('for how long', () => {
    const age = async (email: string, change: string): Promise<void> => {
      const owner = createPool(database.url, 1);
      await owner.query(
        `update auth.session set ${change} where "userId" = (select id from auth."user" where email = $1)`,
        [email],
      );
      await owner.end();
    };

    it('ends after the idle hours without use, and continues while it is used', async () => {
      await personWith(http, 'idle@x.example');
      const cookie = await sessionOf(http, 'idle@x.example');
      await age('idle@x.example', `"seenAt" = now() - interval '11 hours'`);
      expect((await me(http, cookie)).status).toBe(200);
      await age('idle@x.example', `"seenAt" = "seenAt" - interval '11 hours'`);
      expect((await me(other, cookie)).status).toBe(200);
      await age('idle@x.example', `"seenAt" = now() - interval '12 hours'`);
      expect((await me(http, cookie)).status).toBe(401);
      const after = await http.guest.post('/api/auth/update-user').set({ cookie }).send({ name: 'X' });
      expect(after.status).toBe(401);
    });

    it('ends after a number of days that no use prolongs', async () => {
      await personWith(http, 'long@x.example');
      const cookie = await sessionOf(http, 'long@x.example');
      const owner = createPool(database.url, 1);
      const end = async () =>
        (
          await owner.query<{ end: Date; days: number }>(
            `select "expiresAt" as end, extract(epoch from "expiresAt" - "createdAt")::int / 86400 as days from auth.session where "userId" = (select id from auth."user" where email = 'long@x.example')`,
          )
        ).rows[0];
      const before = await end();
      expect(before?.days).toBe(14);
      await age('long@x.example', `"createdAt" = now() - interval '13 days', "seenAt" = now() - interval '1 hour'`);
      expect((await me(http, cookie)).status).toBe(200);
      expect((await end())?.end).toEqual(before?.end);
      await owner.end();
    });
  });

  it('lists the sessions of a person without what they are recognised by, and ends one by its id', async () => {
    await personWith(http, 'lister@x.example');
    const [here, there] = [await sessionOf(http, 'lister@x.example'), await sessionOf(http, 'lister@x.example')];
    const list = await http.guest.get('/api/auth/list-sessions').set('cookie', here);
    const sessions = list.body as { id: string; present: boolean }[];
    expect(sessions).toHaveLength(2);
    for (const one of sessions)
      expect(Object.keys(one).sort()).toEqual(['createdAt', 'id', 'present', 'seenAt', 'userAgent']);
    const foreign = await sessionOf(http, 'mona@x.example');
    const end = (cookie: string, id: string | undefined) =>
      http.guest.post('/api/auth/revoke-session').set({ cookie }).send({ id });
    const otherId = sessions.find(({ present }) => !present)?.id;
    expect((await end(foreign, otherId)).status).toBe(200);
    expect((await me(http, there)).status).toBe(200);
    expect((await end(here, otherId)).status).toBe(200);
    expect((await me(http, there)).status).toBe(401);
    expect((await me(http, here)).status).toBe(200);
  });

  it('hands out no token of a session by any answer', async () => {
    await personWith(http, 'tokens@x.example');
    const signIn = await http.guest
      .post('/api/auth/sign-in/email')
      .send({ email: 'tokens@x.example', password: goodPassword });
    const headers = { cookie: cookieOf(signIn) };
    const answers = [
      signIn,
      await http.guest.get('/api/auth/list-sessions').set(headers),
      await http.guest
        .post('/api/auth/change-password')
        .set(headers)
        .send({ currentPassword: goodPassword, newPassword: 'seven quiet lanterns drift' }),
    ];
    for (const one of answers) {
      const { status, text } = one;
      expect(status).toBe(200);
      expect(text).not.toMatch(/token/i);
      const token = /session_token=([^.%;]+)/.exec(cookieOf(one) || cookieOf(signIn))?.[1];
      expect(text).not.toContain(token);
    }
  });

  it('lets people change how they are called and what zone they live in, to sound values', async () => {
    await personWith(http, 'mover@x.example');
    const cookie = await sessionOf(http, 'mover@x.example');
    const update = (body: object) => http.guest.post('/api/auth/update-user').set({ cookie }).send(body);
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
    expect(await http.guest.get('/api/me').set({ cookie })).toMatchObject({
      status: 503,
      body: { code: 'temporarily-unavailable' },
    });
    expect(
      await http.guest.post('/api/auth/sign-in/email').send({ email: 'stranded@x.example', password: goodPassword }),
    ).toMatchObject({ status: 503 });
    expect((await http.guest.get('/livez')).status).toBe(200);
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
