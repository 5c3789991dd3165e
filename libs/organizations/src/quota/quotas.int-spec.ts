import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { OrganizationsModule } from '../organizations.module.js';

describe('limits of a day', () => {
  let http: OverHttp;
  beforeAll(async () => {
    http = await OverHttp.start([OrganizationsModule], {
      CAIRN_ORGANIZATIONS_PER_DAY: '2',
      CAIRN_INVITATIONS_PER_DAY: '3',
    });
    for (const name of ['ada', 'ben', 'cleo', 'dora']) await http.person(name, 'analyst');
  });
  afterAll(() => http?.stop());

  const register = (as: string, headers: Record<string, string> = {}, country = 'SA') =>
    http.as(as).post('/api/organizations').set(headers).send({ name: 'Aurora Health', country });
  const organizationOf = async (as: string): Promise<string> => ((await register(as)).body as { id: string }).id;
  const invite = (as: string, organization: string, name: string, role = 'reader') =>
    http
      .as(as)
      .post(`/api/organizations/${organization}/invitations`)
      .send({ email: `${name}@example.org`, name, role });

  it('let a person register so many organizations, tell the limit and when it ends', async () => {
    expect((await register('ada', {}, 'XX')).status).toBe(422);
    const first = await register('ada', { 'idempotency-key': 'one' });
    expect((await register('ada', { 'idempotency-key': 'one' })).body).toEqual(first.body);
    expect((await register('ada')).status).toBe(201);
    const refused = await register('ada');
    expect(refused).toMatchObject({
      status: 429,
      body: { code: 'too-many-organizations', details: { limit: 2, of: 'organizations of a person' } },
    });
    expect(Number(refused.get('retry-after'))).toBeGreaterThan(0);
    expect((await http.as('ada').get('/api/organizations')).body).toMatchObject({ total: 2 });
    expect((await register('ben')).status).toBe(201);
  });

  it('let an organization invite so many people, whoever of it does', async () => {
    const organization = await organizationOf('ben');
    await http.owner.query(
      `INSERT INTO access.memberships SELECT $1, id, 'admin' FROM auth."user" WHERE email = 'dora@example.org'`,
      [organization],
    );
    expect((await invite('ben', organization, 'one')).status).toBe(201);
    expect((await invite('ben', organization, 'one')).body).toMatchObject({ code: 'already-invited' });
    expect((await invite('dora', organization, 'two')).status).toBe(201);
    expect((await invite('ben', organization, 'three')).status).toBe(201);
    for (const name of ['ben', 'dora'])
      expect(await invite(name, organization, 'four')).toMatchObject({
        status: 429,
        body: { code: 'too-many-invitations', details: { limit: 3, of: 'invitations of an organization' } },
      });
    const { rows } = await http.owner.query(`SELECT 1 FROM auth."user" WHERE email = 'four@example.org'`);
    expect(rows).toEqual([]);
  });

  it('let a person invite so many people, into however many organizations', async () => {
    const [one, other] = [await organizationOf('cleo'), await organizationOf('cleo')];
    for (const [organization, name] of [
      [one, 'five'],
      [other, 'six'],
      [one, 'seven'],
    ] as const)
      expect((await invite('cleo', organization, name)).status).toBe(201);
    expect(await invite('cleo', other, 'eight')).toMatchObject({
      status: 429,
      body: { code: 'too-many-invitations', details: { limit: 3, of: 'invitations of a person' } },
    });
  });

  it('begin anew with the day', async () => {
    await http.owner.query(`UPDATE organizations.daily_uses SET day = day - 1`);
    expect((await register('ada')).status).toBe(201);
    const { rows } = await http.owner.query<{ uses: number }>(
      `SELECT uses FROM organizations.daily_uses JOIN auth."user" person ON person.id = subject WHERE person.email = 'ada@example.org'`,
    );
    expect(rows).toEqual([{ uses: 1 }]);
  });
});
