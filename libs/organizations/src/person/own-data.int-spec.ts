import { ownData } from '@cairn/contracts/organizations/http/own-data.js';
import { invitationToken } from '@cairn/platform/auth/invitation-token.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { OrganizationsModule } from '../organizations.module.js';

describe('what is kept of a person', () => {
  let http: OverHttp;
  let ada: string;
  let organization: string;
  beforeAll(async () => {
    http = await OverHttp.start([OrganizationsModule]);
    ada = await http.person('ada', 'analyst');
    await http.person('mona', 'manager');
    const { body } = await http
      .as('ada')
      .post('/api/organizations')
      .send({ name: 'Northern Lights Health', country: 'SA' });
    organization = (body as { id: string }).id;
  });
  afterAll(() => http?.stop());

  const erase = (as: string, email = `${as}@example.org`) => http.as(as).post('/api/me/erasure').send({ email });

  it('is handed out to that person', async () => {
    const { body } = await http.as('ada').get('/api/me/data');
    expect(ownData.parse(body)).toMatchObject({
      person: { id: ada, name: 'ada', email: 'ada@example.org', timeZone: 'UTC' },
      memberships: [{ organizationName: 'Northern Lights Health', role: 'admin' }],
      programmeRoles: ['analyst'],
    });
    expect(JSON.stringify(body)).not.toMatch(/password|token|hash/i);
    expect((await http.as('guest').get('/api/me/data')).status).toBe(401);
  });

  it('is not erased while nobody else could take over, and nothing is ended then', async () => {
    expect(await erase('ada')).toMatchObject({ status: 409, body: { code: 'last-admin' } });
    expect(await erase('ada', 'mona@example.org')).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'email' }] },
    });
    expect(await erase('mona')).toMatchObject({ status: 409, body: { code: 'last-manager' } });
    expect((await http.as('ada').get('/api/me/data')).body).toMatchObject({ programmeRoles: ['analyst'] });
  });

  it('is erased with every membership, role and session; events keep the id', async () => {
    const invited = await http
      .as('ada')
      .post(`/api/organizations/${organization}/invitations`)
      .send({ email: 'mona@example.org', name: 'Mona', role: 'admin' });
    expect(invited.status).toBe(201);
    const { id } = invited.body as { id: string };
    const token = invitationToken(http.config.secret, id);
    await http.as('guest').post(`/api/invitations/${token}/acceptance`).send({ name: 'mona' });
    expect((await erase('ada')).status).toBe(204);
    expect((await http.as('ada').get('/api/me')).status).toBe(401);
    const { rows } = await http.owner.query<{ name: string; email: string }>(
      'SELECT name, email FROM auth."user" WHERE id = $1',
      [ada],
    );
    expect(rows).toEqual([{ name: 'Erased', email: `${ada}@erased.invalid` }]);
    for (const table of ['access.memberships', 'access.programme_roles', 'organizations.members'])
      expect((await http.owner.query(`SELECT 1 FROM ${table} WHERE person_id = $1`, [ada])).rowCount).toBe(0);
    expect((await http.as('mona').get(`/api/organizations/${organization}/members`)).body).toMatchObject([
      { name: 'mona' },
    ]);
    const { rows: events } = await http.owner.query<{ data: string }>('SELECT data::text FROM organizations.events');
    expect(events.map(({ data }) => data).join()).not.toContain('ada@example.org');
  });
});
