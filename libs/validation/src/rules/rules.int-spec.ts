import { rulesInForce } from '@cairn/contracts/validation/http/visit-rules.js';
import { shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import type { Response } from 'supertest';
import { heardOfAssessment } from '../testing/a-visit.js';
import { ValidationModule } from '../validation.module.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';

const organizationId = '00000000-0000-4000-8000-000000000001';
const path = '/api/validation/desk/visit-rules';
const code = ({ status, body }: Response) => [status, (body as { code?: string }).code];

describe('the rules of visits over HTTP', () => {
  let http: OverHttp;
  let service: Service<ValidationTables>;

  beforeAll(async () => {
    http = await OverHttp.start([ValidationModule]);
    service = http.service(validation);
    http.clock.set('2027-03-09T06:00:00Z');
    await http.person('admin', 'admin', organizationId);
    for (const role of ['manager', 'scheduler'] as const) await http.person(role, role);
  });
  afterAll(() => http.stop());

  const inForce = async () => rulesInForce.parse((await http.as('scheduler').get(path)).body);
  const set = (as: string, version: number, rules: object = shippedRules, model: string | null = null) =>
    http
      .as(as)
      .put(path)
      .set({ 'if-match': `"${version}"` })
      .send({ model, rules });
  const requested = async (more: object = {}) => {
    const assessmentId = await heardOfAssessment(service);
    const { body } = await http
      .as('admin')
      .post(`/api/validation/${organizationId}/visits`)
      .send({ assessmentId, mode: 'on-site', earliest: '2027-04-01', latest: '2027-05-31', ...more });
    const { id } = body as { id: string };
    return (await http.as('admin').get(`/api/validation/${organizationId}/visits/${id}`)).body as { rule: object };
  };

  it('are those shipped with Cairn until somebody sets others', async () =>
    expect(await inForce()).toMatchObject({
      version: 0,
      coolingOff: { years: 3, by: null },
      sets: [{ model: null, version: 0, rules: shippedRules, by: null }],
    }));
  it('are set by a manager who has seen the ones in force', async () => {
    expect((await set('scheduler', 0)).status).toBe(403);
    const strict = { ...shippedRules, clocks: { ...shippedRules.clocks, answerHours: 48 } };
    expect((await set('manager', 0, strict)).status).toBe(200);
    expect(code(await set('manager', 0))).toEqual([412, 'changed-meanwhile']);
    expect(await inForce()).toMatchObject({
      version: 1,
      sets: [{ model: null, version: 1, rules: { clocks: { answerHours: 48 } }, by: 'manager' }],
    });
  });
  it('are refused out of bounds, naming the field', async () => {
    const refused = await set('manager', 1, { ...shippedRules, clocks: { ...shippedRules.clocks, appealDays: 0 } });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('appealDays');
  });
  it('are pinned by each visit, which keeps them when others are set for its model', async () => {
    const before = await requested();
    expect(before.rule).toMatchObject({ version: 1, case: 'first', clocks: { answerHours: 48 } });
    const [every] = shippedRules.stages;
    const own = { ...shippedRules, stages: [{ ...every, minutes: 480, decision: 'unanimous' }] };
    expect((await set('manager', 1, own, 'diam-enterprise')).status).toBe(200);
    expect((await requested()).rule).toMatchObject({ version: 2, minutes: 480, decision: 'unanimous' });
    expect((await inForce()).open).toEqual([
      { model: 'diam-enterprise', version: 1, visits: 1 },
      { model: 'diam-enterprise', version: 2, visits: 1 },
    ]);
  });
  it('say for how long a tie counts that is declared from then on', async () => {
    const years = await http.as('manager').put(`${path}/cooling-off`).set({ 'if-match': '"2"' }).send({ years: 5 });
    expect(years.status).toBe(200);
    expect(await inForce()).toMatchObject({ version: 3, coolingOff: { years: 5, by: 'manager' } });
  });
});
