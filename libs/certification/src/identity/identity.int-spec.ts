import { identityOfProgramme } from '@cairn/contracts/certification/http/identity.js';
import { registerEntry } from '@cairn/contracts/certification/http/certifications.js';
import { unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { CertificationModule } from '../certification.module.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { findRegistered } from '../public-register/register.query.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { Temporal } from 'temporal-polyfill';

const path = '/api/certification/desk/identity';
const named = {
  name: 'Northern Digital Health Programme',
  signatories: [
    { name: 'Dr. Ingrid Solheim', title: 'Programme director' },
    { name: 'Prof. 李明', title: 'Head of validation' },
  ],
  postalAddress: 'Strandgata 1\n0150 Oslo',
  replyAddress: 'certification@programme.example',
  color: '#1c5d99',
  heading: 'Certificate of digital health maturity',
};

describe('the identity of the programme', () => {
  let http: OverHttp;
  let service: Service<CertificationTables>;

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule]);
    service = http.service(certificationService);
    await http.person('manager', 'manager');
    await http.person('analyst', 'analyst');
    await http.person('admin', 'admin', someTenant);
    await hearsConfirmations(service, 'diam-enterprise', '2019');
  });
  afterAll(() => http.stop());

  const set = async (body: object, version: number, as = 'manager') => {
    http.clock.set(Temporal.Instant.from(http.clock.now()).add({ minutes: 1 }).toString());
    const { status, body: said } = await http.as(as).put(path).set('if-match', `"${version}"`).send(body);
    return [status, (said as { code?: string }).code];
  };
  const read = async (as = 'manager') => identityOfProgramme.parse((await http.as(as).get(path)).body);
  const granted = async (): Promise<string> => {
    http.clock.set(Temporal.Instant.from(http.clock.now()).add({ minutes: 1 }).toString());
    const id = await hearsDecision(service, decisionOn({ decidedAt: service.clock.now() }));
    const { rows } = await http.owner.query<{ number: string }>(
      'SELECT number FROM certification.register WHERE certification_id = $1',
      [id],
    );
    return rows[0]?.number ?? '';
  };
  const issuerOf = async (number: string) => (await service.inNoTenant((db) => findRegistered(db, number)))?.issuer;

  it('is unnamed at first', async () =>
    expect(await read()).toEqual({ identity: unnamedProgramme, version: 0, history: [] }));

  it('is read by staff and set by a manager who saw the latest version', async () => {
    expect((await http.as('admin').get(path)).status).toBe(403);
    expect(await set(named, 0, 'analyst')).toEqual([403, 'not-allowed']);
    expect(await set(named, 3)).toEqual([412, 'changed-meanwhile']);
    const before = await granted();
    expect(await set(named, 0)).toEqual([200, undefined]);
    expect(await read('analyst')).toMatchObject({
      identity: named,
      version: 1,
      history: [{ version: 1, by: 'manager' }],
    });
    const after = await granted();
    expect(await set({ ...named, name: 'Renamed Programme' }, 1)).toEqual([200, undefined]);
    expect([await issuerOf(before), await issuerOf(after), await issuerOf(await granted())]).toMatchObject([
      { name: 'Cairn' },
      { name: 'Northern Digital Health Programme' },
      { name: 'Renamed Programme' },
    ]);
    const entry = registerEntry.parse((await http.as('guest').get(`/api/certification/register/${after}`)).body);
    expect(entry.issuer).toBe('Northern Digital Health Programme');
    const [, claims = ''] = (entry.credential ?? '').split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      issuer: { name: 'Northern Digital Health Programme', email: 'certification@programme.example' },
    });
  });

  it.each([
    [{ color: '#ffee00' }, 'color'],
    [{ name: '' }, 'name'],
    [{ signatories: [{ name: 'A', title: '' }] }, 'signatories.0.title'],
    [{ signatories: Array.from({ length: 4 }, () => named.signatories[0]) }, 'signatories'],
  ])('names the field that is refused: %j', async (wrong, field) => {
    const { status, body } = await http
      .as('manager')
      .put(path)
      .set('if-match', '"2"')
      .send({ ...named, ...wrong });
    expect([status, (body as { issues: { path: string }[] }).issues[0]?.path]).toEqual([422, field]);
  });

  it('is shown on a sample certificate before it is set', async () => {
    const answer = await http.as('manager').post(`${path}/preview`).send(named).responseType('blob');
    const pdf = (answer.body as Buffer).toString('latin1');
    expect([answer.status, answer.get('content-type'), pdf.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect((await read()).version).toBe(2);
  });
});
