import type { StaffInvitation, StaffMember } from '@cairn/contracts/organizations/http/staff.js';
import { invitationToken } from '@cairn/platform/auth/invitation-token.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { OrganizationsModule } from '../organizations.module.js';
import { organizations } from '../organizations.service.js';
import { staff as staffProjection } from './staff.projection.js';

const reason = 'She leads the team from now on.';

describe('the staff of the programme', () => {
  let http: OverHttp;
  let mona: string;
  let sam: string;
  beforeAll(async () => {
    http = await OverHttp.start([OrganizationsModule], { CAIRN_SIGN_INS_PER_MINUTE: '1000' });
    mona = await http.person('mona', 'manager');
    sam = await http.person('sam', 'scheduler');
    await http.person('vera', 'validator');
  });
  afterAll(() => http?.stop());

  const list = async (as = 'mona') => (await http.as(as).get('/api/staff')).body as StaffMember[];
  const invite = (as: string, name: string, roles: string[]) =>
    http
      .as(as)
      .post('/api/staff/invitations')
      .send({ email: `${name}@example.org`, name, roles });
  const change = (as: string, personId: string, roles: string[]) =>
    http.as(as).put(`/api/staff/members/${personId}/roles`).send({ roles, reason });
  const tokenOf = ({ body }: { body: unknown }): string =>
    invitationToken(http.config.secret, (body as { id: string }).id);

  it('is seen by staff that works at the desk, and changed by managers alone', async () => {
    expect(await list()).toMatchObject([
      { name: 'mona', roles: ['manager'], personId: mona, invitationId: null },
      { name: 'sam', roles: ['scheduler'] },
      { name: 'vera', roles: ['validator'] },
    ]);
    expect(await list('sam')).toHaveLength(3);
    expect((await http.as('vera').get('/api/staff')).status).toBe(403);
    expect((await invite('sam', 'nina', ['validator'])).status).toBe(403);
    expect((await change('sam', sam, ['manager'])).status).toBe(403);
  });

  it('grows by invitation: the person accepts, chooses a password and has the roles', async () => {
    expect((await invite('mona', 'nina', [])).status).toBe(422);
    const invited = await invite('mona', 'nina', ['validator', 'scheduler']);
    expect(invited.status).toBe(200);
    expect(await invite('mona', 'nina', ['validator'])).toMatchObject({
      status: 409,
      body: { code: 'already-invited' },
    });
    expect(await invite('mona', 'sam', ['validator'])).toMatchObject({
      status: 409,
      body: { code: 'already-on-staff' },
    });
    expect((await list()).find(({ name }) => name === 'nina')).toMatchObject({ personId: null });
    const at = `/api/staff-invitations/${tokenOf(invited)}`;
    expect((await http.as('guest').get(at)).body as StaffInvitation).toMatchObject({
      status: 'open',
      roles: ['validator', 'scheduler'],
      hasAccount: false,
    });
    expect((await http.as('guest').post(`${at}/acceptance`).send({ name: 'Nina' })).status).toBe(422);
    const account = { name: 'Nina', password: 'seven quiet lanterns drift' };
    expect((await http.as('guest').post(`${at}/acceptance`).send(account)).status).toBe(200);
    expect((await list()).find(({ name }) => name === 'Nina')).toMatchObject({ roles: ['scheduler', 'validator'] });
    expect((await http.as('guest').get(at)).status).toBe(404);
    expect((await http.as('guest').get(`/api/staff-invitations/${'x'.repeat(80)}`)).status).toBe(404);
  });

  it('is not joined by an invitation that was withdrawn', async () => {
    const invited = await invite('mona', 'otto', ['analyst']);
    const { id } = invited.body as { id: string };
    expect((await http.as('mona').delete(`/api/staff/invitations/${id}`)).status).toBe(200);
    expect((await http.as('mona').delete(`/api/staff/invitations/${id}`)).status).toBe(404);
    expect((await http.as('guest').get(`/api/staff-invitations/${tokenOf(invited)}`)).status).toBe(404);
    expect((await list()).some(({ name }) => name === 'otto')).toBe(false);
  });

  it('signs out at once whoever loses a role, and says who did it and why', async () => {
    expect((await http.as('sam').get('/api/staff')).status).toBe(200);
    expect((await change('mona', sam, ['scheduler', 'analyst'])).status).toBe(200);
    expect((await http.as('sam').get('/api/staff')).status).toBe(200);
    expect((await change('mona', sam, ['analyst'])).status).toBe(200);
    expect((await http.as('sam').get('/api/staff')).status).toBe(401);
    expect((await change('mona', sam, [])).status).toBe(200);
    expect((await list()).some(({ name }) => name === 'sam')).toBe(false);
    expect(await change('mona', sam, ['analyst'])).toMatchObject({ status: 409, body: { code: 'not-on-staff' } });
    const { rows } = await http.owner.query<{ data: string; actor: string }>(
      `SELECT data::text AS data, meta::json ->> 'actor' AS actor FROM organizations.events WHERE type = 'StaffRolesChanged' ORDER BY position`,
    );
    expect(rows.map(({ data, actor }) => ({ actor, ...(JSON.parse(data) as object) }))).toMatchObject([
      { actor: mona, former: ['scheduler'], roles: ['scheduler', 'analyst'], reason },
      { actor: mona, former: ['analyst', 'scheduler'], roles: ['analyst'] },
      { actor: mona, former: ['analyst'], roles: [] },
    ]);
  });

  it('keeps a manager, also when two end each other at once', async () => {
    expect(await change('mona', mona, [])).toMatchObject({ status: 409, body: { code: 'last-manager' } });
    const marc = await http.person('marc', 'manager');
    const outcomes = await Promise.all([change('mona', marc, []), change('marc', mona, [])]);
    expect(outcomes.map(({ status }) => status === 200).sort()).toEqual([false, true]);
    const { rows } = await http.owner.query(`SELECT 1 FROM access.programme_roles WHERE role = 'manager'`);
    expect(rows).toHaveLength(1);
  });

  it('is, rebuilt from its events, what it was', async () => {
    const roles = async () =>
      (await http.owner.query('SELECT person_id, role FROM access.programme_roles ORDER BY 1, 2')).rows as unknown[];
    const before = await roles();
    await rebuild(http.owner, organizations, staffProjection as never);
    expect(await roles()).toEqual(before);
  });
});
