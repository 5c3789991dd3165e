import type { Me } from '@cairn/contracts/me.js';
import type { AuditEntry } from '@cairn/contracts/organizations/http/audit-log.js';
import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import type { Page } from '@cairn/contracts/page.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { OrganizationsModule } from '../organizations.module.js';

describe('a second factor that is required', () => {
  let http: OverHttp;
  let organizationId = '';
  const ids = new Map<string, string>();

  beforeAll(async () => {
    http = await OverHttp.start([OrganizationsModule], { CAIRN_SIGN_INS_PER_MINUTE: '1000' });
    ids.set('mona', await http.person('mona', 'manager'));
    ids.set('ada', await http.person('ada', 'manager'));
    await http.owner.query('DELETE FROM access.programme_roles WHERE person_id = $1', [ids.get('ada')]);
    const registered = await http.as('ada').post('/api/organizations').send({ name: 'North Health', country: 'SA' });
    organizationId = (registered.body as { id: string }).id;
    for (const name of ['ben', 'cleo']) ids.set(name, await http.person(name, 'reader', organizationId));
    await http.person('stranger', 'reader', '00000000-0000-4000-8000-0000000000ff');
  });
  afterAll(() => http?.stop());
  afterEach(() => http.owner.query('DELETE FROM access.second_factor_rules'));

  const path = (): string => `/api/organizations/${organizationId}/second-factor-rule`;
  const require = (graceDays: number) => http.as('ada').put(path()).send({ required: true, graceDays }).expect(204);
  const setUp = (name: string, on: boolean) =>
    http.owner.query(`UPDATE auth."user" SET "twoFactorEnabled" = $2 WHERE id = $1`, [ids.get(name), on]);
  const me = async (name: string): Promise<Me> => (await http.as(name).get('/api/me').expect(200)).body as Me;
  const members = (name: string) => http.as(name).get(`/api/organizations/${organizationId}/members`);
  /** Accounts and rule are this much older. */
  const later = async (days: number): Promise<void> => {
    await http.owner.query(`UPDATE auth."user" SET "createdAt" = "createdAt" - make_interval(days => $1)`, [days]);
    await http.owner.query('UPDATE access.second_factor_rules SET since = since - make_interval(days => $1)', [days]);
  };

  it('is required by administrators who have proved who they are, and recorded', async () => {
    expect((await http.as('ada').get(path()).expect(200)).body).toEqual({ required: false, graceDays: 0, since: null });
    for (const [who, status] of [
      ['ben', 404],
      ['stranger', 404],
      ['guest', 401],
    ] as const)
      expect((await http.as(who).put(path()).send({ required: true, graceDays: 0 })).status).toBe(status);
    for (const graceDays of [-1, 91, 1.5, 'many'])
      expect((await http.as('ada').put(path()).send({ required: true, graceDays })).status).toBe(422);
    await require(14);
    expect((await http.as('ada').get(path())).body).toMatchObject({ required: true, graceDays: 14 });
    await http.as('ada').put(path()).send({ required: false, graceDays: 14 }).expect(204);
    const { body } = await http.as('ada').get(`/api/organizations/${organizationId}/audit-log?kind=sign-in`);
    expect((body as Page<AuditEntry>).items.slice(0, 2).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['second-factor-required', 'second-factor-optional']),
    );
    await http.owner.query(`UPDATE auth."session" SET "confirmedAt" = now() - interval '1 hour'`);
    expect((await http.as('ada').put(path()).send({ required: true, graceDays: 0 })).body).toMatchObject({
      code: 're-authentication-required',
    });
    await http.owner.query(`UPDATE auth."session" SET "confirmedAt" = now()`);
  });

  it('says during the grace from when on, and then admits to nothing but setting it up', async () => {
    await require(14);
    expect(Date.parse((await me('ben')).secondFactorDueAt ?? '')).toBeGreaterThan(Date.now() + 13 * 86_400_000);
    await members('ben').expect(200);
    await later(15);
    expect((await members('ben')).body).toMatchObject({ status: 403, code: 'second-factor-required' });
    expect((await http.as('ben').get('/api/organizations')).body).toMatchObject({ code: 'second-factor-required' });
    expect(Date.parse((await me('ben')).secondFactorDueAt ?? '')).toBeLessThan(Date.now());
    await http.as('ben').get('/api/auth/list-sessions').expect(200);
    await http
      .as('ben')
      .post('/api/auth/two-factor/enable')
      .send({ password: 'purple otters juggle quietly' })
      .expect(200);
    expect((await members('ben')).status).toBe(403);
    await setUp('ben', true);
    await members('ben').expect(200);
    expect((await me('ben')).secondFactorDueAt).toBeNull();
    await setUp('ben', false);
  });

  it('holds for no other organization, and for staff where the programme requires it', async () => {
    await require(0);
    expect((await members('cleo')).status).toBe(403);
    expect((await me('mona')).secondFactorDueAt).toBeNull();
    expect((await me('stranger')).secondFactorDueAt).toBeNull();
    await setUp('mona', true);
    expect(
      (await http.as('cleo').put('/api/staff/second-factor-rule').send({ required: true, graceDays: 0 })).status,
    ).toBe(403);
    await http.as('mona').put('/api/staff/second-factor-rule').send({ required: true, graceDays: 0 }).expect(204);
    await http.as('mona').get('/api/staff').expect(200);
    await setUp('mona', false);
    expect((await http.as('mona').get('/api/staff')).body).toMatchObject({ code: 'second-factor-required' });
    expect((await me('stranger')).secondFactorDueAt).toBeNull();
  });

  it('is met by a passkey and by single sign-on, whose sessions need no code', async () => {
    await require(0);
    for (const method of ['passkey', 'single-sign-on']) {
      await http.owner.query(`UPDATE auth."session" SET "method" = $2 WHERE "userId" = $1`, [ids.get('cleo'), method]);
      await members('cleo').expect(200);
    }
    await http.owner.query(`UPDATE auth."session" SET "method" = 'password'`);
    expect((await members('cleo')).status).toBe(403);
  });

  it('is shown on the list of members, to administrators alone', async () => {
    const factorOf = async (reader: string, personId: string | undefined) =>
      ((await members(reader).expect(200)).body as Member[]).find((one) => one.personId === personId)?.secondFactor;
    expect(await factorOf('ada', ids.get('ada'))).toBe('none');
    await http.owner.query(
      `INSERT INTO auth."passkey" ("userId", "publicKey", "credentialID", "counter", "deviceType", "backedUp") VALUES ($1, 'key', 'id', 0, 'singleDevice', false)`,
      [ids.get('ada')],
    );
    expect(await factorOf('ada', ids.get('ada'))).toBe('passkey');
    await setUp('ada', true);
    expect(await factorOf('ada', ids.get('ada'))).toBe('one-time-codes');
    expect(await factorOf('ben', ids.get('ada'))).toBeNull();
  });
});
