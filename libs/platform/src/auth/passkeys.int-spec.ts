import type { FreshDatabase } from '@cairn/testing/fresh-database.js';
import { type Pool, createPool } from '../database/pool.js';
import {
  type HttpForSpecs,
  cookieOf,
  databaseWithAccess,
  goodPassword,
  httpForSpecs,
  personWith,
  sessionOf,
} from '../testing/http-for-specs.js';
import { SoftwareAuthenticator } from '../testing/software-authenticator.js';

type Credential = ReturnType<SoftwareAuthenticator['authenticate']> | ReturnType<SoftwareAuthenticator['register']>;

describe('a passkey', () => {
  let database: FreshDatabase;
  let http: HttpForSpecs;
  let owner: Pool;
  beforeAll(async () => {
    database = await databaseWithAccess();
    owner = createPool(database.url, 1);
    http = await httpForSpecs(database, [], { CAIRN_SIGN_INS_PER_MINUTE: '1000' });
  });
  afterAll(async () => {
    await http.close();
    await owner.end();
    await database.drop();
  });

  const newAuthenticator = (): SoftwareAuthenticator => new SoftwareAuthenticator('cairn.test', 'http://cairn.test');
  const get = (path: string, cookie = '') => http.guest.get(`/api/auth/passkey/${path}`).set({ cookie });
  const post = (path: string, body: object, cookie = '') =>
    http.guest.post(`/api/auth/passkey/${path}`).set({ cookie }).send(body);
  const challenged = async (path: string, cookie = '') => {
    const options = await get(path, cookie).expect(200);
    const { challenge } = options.body as { challenge: string };
    return {
      challenge,
      options: options.body as object,
      cookie: [cookie, cookieOf(options)].filter(Boolean).join('; '),
    };
  };
  const register = async (session: string, authenticator: SoftwareAuthenticator, change: object = {}) => {
    const { challenge, cookie } = await challenged('generate-register-options', session);
    const response: Credential = authenticator.register({ challenge, ...change });
    return post('verify-registration', { name: 'Laptop', response }, cookie);
  };
  const enter = async (authenticator: SoftwareAuthenticator, change: object = {}) => {
    const { challenge, cookie } = await challenged('generate-authenticate-options');
    const response: Credential = authenticator.authenticate({ challenge, ...change });
    return post('verify-authentication', { response }, cookie);
  };
  const personOf = async (cookie: string): Promise<string | undefined> => {
    const { body } = await http.guest.get('/api/me').set({ cookie });
    return (body as { person?: { id: string } }).person?.id;
  };
  const withPasskey = async (email: string) => {
    const id = await personWith(http, email);
    const session = await sessionOf(http, email);
    const authenticator = newAuthenticator();
    await register(session, authenticator).then((answer) => expect(answer.status).toBe(200));
    return { id, session, authenticator };
  };

  it('is added by a person who is signed in, and signs in without an address; the person is mailed', async () => {
    const { id, authenticator } = await withPasskey('ada@x.example');
    const answer = await enter(authenticator);
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).not.toMatch(/token|publicKey/i);
    expect(await personOf(cookieOf(answer))).toBe(id);
    expect(answer.get('Set-Cookie')?.some((one) => one.startsWith('cairn.device='))).toBe(true);
    const { rows } = await owner.query(`SELECT "method" FROM auth."session" WHERE "userId" = $1 ORDER BY "createdAt"`, [
      id,
    ]);
    expect(rows).toEqual([{ method: 'password' }, { method: 'passkey' }]);
    expect((await owner.query('SELECT change FROM auth.account_changes WHERE person_id = $1', [id])).rows).toEqual([
      { change: 'passkey-added' },
    ]);
  });

  it('asks for the person to be verified, so that no code is asked for after it', async () => {
    const { id, authenticator } = await withPasskey('two@x.example');
    await owner.query(`UPDATE auth."user" SET "twoFactorEnabled" = true WHERE id = $1`, [id]);
    const { options } = await challenged('generate-authenticate-options');
    expect(options).toMatchObject({ userVerification: 'required' });
    const answer = await enter(authenticator);
    expect(answer.body).not.toHaveProperty('twoFactorRedirect');
    expect(await personOf(cookieOf(answer))).toBe(id);
  });

  it('that did not verify the person is refused, when it is added and when it signs in', async () => {
    const { session, authenticator } = await withPasskey('unverified@x.example');
    const added = await register(session, newAuthenticator(), { verified: false });
    expect(added.body).toMatchObject({ status: 400, code: 'user-not-verified' });
    expect((await enter(authenticator, { verified: false })).body).toMatchObject({
      status: 400,
      code: 'user-not-verified',
    });
  });

  it('answers its own challenge, once, for this site, and one that is registered', async () => {
    const { authenticator } = await withPasskey('strict@x.example');
    const { challenge, cookie } = await challenged('generate-authenticate-options');
    const response: Credential = authenticator.authenticate({ challenge });
    await post('verify-authentication', { response }, cookie).expect(200);
    for (const refused of [
      await post('verify-authentication', { response }, cookie),
      await enter(authenticator, { origin: 'https://cairn.evil.example' }),
      await enter(authenticator, { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }),
      await enter(new SoftwareAuthenticator('evil.example', 'http://cairn.test')),
      await enter(newAuthenticator()),
    ]) {
      expect([400, 401]).toContain(refused.status);
      expect(await personOf(cookieOf(refused))).toBeUndefined();
    }
    const { rows } = await owner.query(`SELECT detail FROM auth.acts WHERE what = 'sign-in-failed'`);
    expect(rows).toContainEqual({ detail: { step: 'passkey' } });
  });

  it('is listed, named and removed by its owner alone; adding and removing ask for a fresh sign-in', async () => {
    const { id, session, authenticator } = await withPasskey('owner@x.example');
    const { session: stranger } = await withPasskey('stranger@x.example');
    const listed = (await get('list-user-passkeys', session).expect(200)).body as { id: string }[];
    expect(listed).toEqual([
      { id: expect.any(String), name: 'Laptop', createdAt: expect.any(String), backedUp: false },
    ]);
    const own = { id: listed[0]?.id ?? '' };
    expect((await post('delete-passkey', own, stranger)).status).toBe(401);
    expect((await post('update-passkey', { ...own, name: 'Theirs' }, stranger)).status).toBe(401);
    await post('update-passkey', { ...own, name: 'Phone' }, session).expect(200);
    expect((await get('list-user-passkeys', session)).body).toMatchObject([{ name: 'Phone' }]);
    await owner.query(`UPDATE auth."session" SET "confirmedAt" = now() - interval '1 hour' WHERE "userId" = $1`, [id]);
    expect((await get('generate-register-options', session)).body).toMatchObject({
      code: 're-authentication-required',
    });
    expect((await post('delete-passkey', own, session)).body).toMatchObject({ code: 're-authentication-required' });
    await http.guest.post('/api/auth/confirm').set({ cookie: session }).send({ password: goodPassword }).expect(200);
    await post('delete-passkey', own, session).expect(200);
    expect((await enter(authenticator)).status).toBe(401);
    for (const path of ['generate-register-options', 'list-user-passkeys']) expect((await get(path)).status).toBe(401);
  });

  it('is refused where the organization enforces single sign-on', async () => {
    const { id, authenticator } = await withPasskey('bound@bound.example');
    const organizationId = '0e0f7a3c-6d0a-4d0e-8a52-7c8ffb0f2b12';
    await owner.query('INSERT INTO access.memberships VALUES ($1, $2, $3)', [organizationId, id, 'reader']);
    await owner.query(
      `INSERT INTO auth.sso_connections VALUES ($1, 'https://login.bound.example', 'cairn', 'sealed', 'bound.example', 'token', now(), true)`,
      [organizationId],
    );
    expect((await enter(authenticator)).body).toMatchObject({ status: 403, code: 'single-sign-on-required' });
  });
});
