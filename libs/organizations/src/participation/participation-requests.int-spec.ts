import type { Invitation, Member } from '@cairn/contracts/organizations/http/organizations.js';
import type {
  ParticipationRequest,
  ParticipationRequestDetail,
} from '@cairn/contracts/organizations/http/participation-requests.js';
import { invitationToken } from '@cairn/platform/auth/invitation-token.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { eventually } from '@cairn/testing/eventually.js';
import { OrganizationsModule } from '../organizations.module.js';

const asked = {
  hospital: 'Aurora Hospital',
  country: 'SA',
  place: 'Riyadh',
  name: 'Nora New',
  email: 'nora@hospital.example',
  model: 'diam-enterprise',
};
const profile = {
  name: 'Aurora Hospital',
  country: 'SA',
  region: 'middle-east',
  timeZone: 'Asia/Riyadh',
  type: 'general-hospital',
  beds: 120,
  teaching: false,
  ownership: 'public',
};

describe('a hospital from outside', () => {
  let http: OverHttp;
  beforeAll(async () => {
    http = await OverHttp.start([OrganizationsModule], { RUN: 'both', CAIRN_SIGN_INS_PER_MINUTE: '1000' });
    await http.person('mona', 'manager');
    await http.person('sam', 'scheduler');
    await http.person('vera', 'validator');
    await http.person('ada', 'analyst');
  });
  afterAll(() => http?.stop());

  const ask = (changes: object = {}) =>
    http
      .as('guest')
      .post('/api/participation-requests')
      .send({ ...asked, ...changes });
  const requests = async (as = 'mona') =>
    (await http.as(as).get('/api/participation-requests')).body as ParticipationRequest[];
  const named = async (hospital: string): Promise<ParticipationRequest> => {
    const found = (await requests()).find((one) => one.hospital === hospital);
    if (!found) throw new Error(`Nobody asked for ${hospital}.`);
    return found;
  };
  const read = async ({ id }: ParticipationRequest) =>
    (await http.as('mona').get(`/api/participation-requests/${id}`)).body as ParticipationRequestDetail;
  const decide = (as: string, { id }: ParticipationRequest, how: 'confirmation' | 'refusal', body: object) =>
    http.as(as).post(`/api/participation-requests/${id}/${how}`).send(body);
  const contacts = async (): Promise<number> =>
    (await http.owner.query('SELECT 1 FROM organizations.participation_contacts')).rowCount ?? 0;
  const textsOfEvents = async (): Promise<string> => {
    const { rows } = await http.owner.query<{ data: string }>('SELECT data::text FROM organizations.events');
    return rows.map(({ data }) => data).join();
  };

  it('asks to take part, and learns nothing of who is known', async () => {
    const answers = [
      await ask(),
      await ask(),
      await ask({ email: 'mona@example.org' }),
      await ask({ place: 'Jeddah' }),
    ];
    for (const { status, text, headers } of answers) {
      expect([status, text]).toEqual([202, '']);
      expect(headers['location']).toBeUndefined();
    }
    const found = await requests();
    expect(found.map(({ email }) => email).sort()).toEqual(['mona@example.org', 'nora@hospital.example']);
    expect(found.find(({ email }) => email === asked.email)).toMatchObject({
      ...asked,
      status: 'open',
      byStaff: false,
    });
  });

  it.each([
    ['hospital', 'Win a prize at evil.example'],
    ['name', 'https://evil.example'],
    ['place', 'evil . com'],
    ['country', 'XX'],
    ['email', 'nora'],
    ['model', 'no model'],
  ])('is refused by the field: %s', async (field, value) => {
    const { status, body } = await ask({ [field]: value });
    expect([status, (body as { issues: { path: string }[] }).issues.map(({ path }) => path)]).toEqual([422, [field]]);
  });

  it('fills nobody else’s desk: an address has three open requests at most', async () => {
    for (const hospital of ['One', 'Two', 'Three', 'Four', 'Five'])
      expect((await ask({ hospital, email: 'eager@hospital.example' })).status).toBe(202);
    expect((await requests()).filter(({ email }) => email === 'eager@hospital.example')).toHaveLength(3);
  });

  it('is shown to staff alone, and decided by a manager alone', async () => {
    const request = await named('One');
    for (const as of ['sam', 'ada']) {
      expect((await requests(as)).length).toBeGreaterThan(0);
      expect((await decide(as, request, 'refusal', { reason: 'It is no hospital.' })).status).toBe(403);
    }
    for (const [as, status] of [
      ['vera', 403],
      ['guest', 401],
    ] as const)
      expect((await http.as(as).get('/api/participation-requests')).status).toBe(status);
  });

  it('is declined with a reason, once, and the person is told', async () => {
    const request = await named('Two');
    expect(await decide('mona', request, 'refusal', { reason: ' ' })).toMatchObject({ status: 422 });
    expect((await decide('mona', request, 'refusal', { reason: 'It is no hospital.' })).status).toBe(200);
    expect(await named('Two')).toMatchObject({
      status: 'declined',
      reason: 'It is no hospital.',
      decidedBy: 'mona',
      email: 'eager@hospital.example',
    });
    expect(await decide('mona', request, 'refusal', { reason: 'Again.' })).toMatchObject({
      status: 409,
      body: { code: 'participation-decided' },
    });
    const { rows } = await http.owner.query<{ data: string }>(
      `SELECT data FROM organizations.outbox WHERE type = 'participation-declined.v1'
       UNION ALL SELECT data FROM organizations.feed WHERE type = 'participation-declined.v1'`,
    );
    expect(rows.map(({ data }) => JSON.parse(data) as object)).toMatchObject([
      { hospital: 'Two', reason: 'It is no hospital.' },
    ]);
  });

  it('is confirmed: organization, facility and an invitation of its first admin', async () => {
    const request = (await requests()).find(({ email }) => email === asked.email)!;
    const before = await contacts();
    const confirmation = { as: 'new-organization', organizationName: 'Aurora Health', facility: profile };
    expect((await decide('mona', request, 'confirmation', confirmation)).status).toBe(200);
    const { organizationId } = await read(request);
    const members = await eventually(async () => {
      const { body } = await http.as('mona').get(`/api/organizations/${organizationId}/members`);
      const found = body as Member[];
      if (found.length === 0) throw new Error('Nobody is invited yet.');
      return found;
    });
    expect(members).toMatchObject([{ name: 'Nora New', email: asked.email, role: 'admin', status: 'invited' }]);
    const { body: facilities } = await http.as('mona').get(`/api/organizations/${organizationId}/facilities`);
    expect(facilities).toMatchObject({ items: [profile] });
    await eventually(async () => expect(await contacts()).toBe(before - 1));
    const token = invitationToken(http.config.secret, String(members[0]?.invitationId));
    expect((await http.as('guest').get(`/api/invitations/${token}`)).body as Invitation).toMatchObject({
      organizationName: 'Aurora Health',
      role: 'admin',
      status: 'open',
    });
    const joined = await http
      .as('guest')
      .post(`/api/invitations/${token}/acceptance`)
      .send({ name: 'Nora New', password: 'seven quiet lanterns drift' });
    expect(joined.status).toBe(201);
    expect((await http.as('mona').get(`/api/organizations/${organizationId}/members`)).body).toMatchObject([
      { status: 'active', role: 'admin' },
    ]);
  });

  it('is shown with what may be the same hospital, and joins the organization that is there', async () => {
    await ask({ hospital: 'Aurora General Hospital', name: 'Omar Other', email: 'omar@hospital.example' });
    const request = await named('Aurora General Hospital');
    const { similar } = await read(request);
    expect(similar).toMatchObject([
      { organizationName: 'Aurora Health', name: 'Aurora Hospital', country: 'SA', same: false },
      { organizationName: 'Aurora Health', name: 'Aurora Health', facilityId: null },
    ]);
    const organizationId = similar[0]!.organizationId;
    const strange = { as: 'member', organizationId: '00000000-0000-4000-8000-000000000099', role: 'reader' };
    expect(await decide('mona', request, 'confirmation', strange)).toMatchObject({
      status: 404,
      body: { code: 'organization-not-found' },
    });
    expect(
      (await decide('mona', request, 'confirmation', { as: 'member', organizationId, role: 'contributor' })).status,
    ).toBe(200);
    await eventually(async () =>
      expect((await http.as('mona').get(`/api/organizations/${organizationId}/members`)).body).toMatchObject([
        { name: 'Nora New', status: 'active' },
        { name: 'Omar Other', role: 'contributor', status: 'invited' },
      ]),
    );
  });

  const row = { ...profile, place: 'Dammam', contactName: 'Rana Row', contactEmail: 'rana@hospital.example' };
  const inviteAll = (hospitals: object[], dryRun: boolean, as = 'mona') =>
    http.as(as).post('/api/participation-requests/invitations').send({ hospitals, dryRun });

  it('is invited of the programme’s own accord, after a dry run that names row and reason', async () => {
    const rows = [
      { ...row, name: 'Row Hospital One' },
      { ...row, name: 'Row Hospital Two', country: 'XX', contactEmail: 'nobody' },
    ];
    const refused = {
      status: 200,
      body: {
        invited: 0,
        rows: [
          { row: 2, field: 'country', reason: expect.stringContaining('ISO 3166-1') as unknown },
          { row: 2, field: 'contactEmail', reason: 'must be an e-mail address' },
        ],
      },
    };
    for (const dryRun of [true, false]) expect(await inviteAll(rows, dryRun)).toMatchObject(refused);
    expect(await inviteAll([{ ...row, name: 'aurora hospital' }], true)).toMatchObject({
      body: { invited: 0, rows: [{ row: 1, field: 'name', reason: 'is known already, of Aurora Health' }] },
    });
    const sound = Array.from({ length: 20 }, (_, n) => ({ ...row, name: `Row Hospital ${n}` }));
    expect(await inviteAll(sound, true)).toMatchObject({ body: { invited: 0, rows: [] } });
    expect((await requests()).some(({ byStaff }) => byStaff)).toBe(false);
    expect((await inviteAll(sound, false, 'sam')).status).toBe(403);
    expect(await inviteAll(sound, false)).toMatchObject({ body: { invited: 20, rows: [] } });
    await eventually(async () => {
      const { rows: members } = await http.owner.query(
        `SELECT 1 FROM organizations.members JOIN auth."user" person ON person.id = person_id
         WHERE email = 'rana@hospital.example' AND status = 'invited' AND role = 'admin'`,
      );
      expect(members).toHaveLength(20);
    });
    expect((await requests()).filter(({ byStaff }) => byStaff)).toHaveLength(20);
  });

  it('leaves no name and no address of a person in an event', async () => {
    expect(await textsOfEvents()).not.toMatch(/Nora New|Omar Other|Rana Row|@/);
  });
});
