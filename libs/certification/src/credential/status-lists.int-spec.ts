import { gunzipSync } from 'node:zlib';
import { jwks, registerEntry } from '@cairn/contracts/certification/http/certifications.js';
import type { CertificationChange } from '@cairn/contracts/certification/http/changes.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { compactVerify, createLocalJWKSet } from 'jose';
import { CertificationModule } from '../certification.module.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { ENTRIES, encodedList } from './bitstring.gzip.js';
import { findStatusEntries } from './status-entries.store.js';

const publicUrl = 'https://cairn.example.org';
type Entry = { statusPurpose: string; statusListIndex: string; statusListCredential: string };
type List = { id: string; type: string[]; credentialSubject: { statusPurpose: string; encodedList: string } };

describe('the status lists', () => {
  let http: OverHttp;
  let service: Service<CertificationTables>;

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule], { CAIRN_PUBLIC_URL: publicUrl });
    service = http.service(certificationService);
    for (const manager of ['manager', 'second']) await http.person(manager, 'manager');
    await hearsConfirmations(service, 'diam-enterprise', '2019');
  });
  afterAll(() => http.stop());

  const decisionNow = (decided: object = {}) => decisionOn({ decidedAt: service.clock.now(), ...decided });
  const verified = async (credential: string): Promise<unknown> => {
    const keys = jwks.parse((await http.as('guest').get('/.well-known/jwks.json')).body);
    const { payload } = await compactVerify(credential, createLocalJWKSet(keys));
    return JSON.parse(new TextDecoder().decode(payload));
  };
  const listAt = async (address: string): Promise<string> => {
    const response = await http
      .as('guest')
      .get(address.replace(publicUrl, ''))
      .set('accept', 'application/vc+jwt')
      .responseType('blob');
    expect([response.status, response.get('content-type')]).toEqual([200, 'application/vc+jwt']);
    return (response.body as Buffer).toString();
  };
  /** As a verifier does: follows the credential to its lists, checks who signed them, and looks at its entries. */
  const statusOf = async (credential: string): Promise<readonly string[]> => {
    const { credentialStatus } = (await verified(credential)) as { credentialStatus: Entry[] };
    const set: string[] = [];
    for (const { statusPurpose, statusListIndex, statusListCredential } of credentialStatus) {
      const list = (await verified(await listAt(statusListCredential))) as List;
      expect([list.id, list.credentialSubject.statusPurpose]).toEqual([statusListCredential, statusPurpose]);
      const { encodedList } = list.credentialSubject;
      const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
      const index = Number(statusListIndex);
      if (((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1) set.push(statusPurpose);
    }
    return set;
  };
  const numberOf = async (id: string): Promise<string> => {
    const { rows } = await http.owner.query<{ number: string }>(
      'SELECT number FROM certification.certifications WHERE id = $1',
      [id],
    );
    return rows[0]?.number ?? '';
  };
  const credentialOf = async (number: string): Promise<string> =>
    registerEntry.parse((await http.as('guest').get(`/api/certification/register/${number}`)).body).credential ?? '';
  const change = async (as: string, id: string, body: CertificationChange): Promise<void> => {
    const one = `/api/certification/${someTenant}/certifications/${id}`;
    const { version } = (await http.as(as).get(one)).body as { version: number };
    const headers = { 'if-match': `"${version}"` };
    expect((await http.as(as).post(`${one}/changes`).set(headers).send(body)).status).toBe(200);
  };
  const reason = 'A good reason.';

  it('say of a credential that was handed out before whether it is suspended, in force again, or revoked', async () => {
    const id = await hearsDecision(service, decisionNow());
    const credential = await credentialOf(await numberOf(id));
    expect(await statusOf(credential)).toEqual([]);
    await change('manager', id, { change: 'suspend', reason });
    expect(await statusOf(credential)).toEqual(['suspension']);
    await change('manager', id, { change: 'reinstate', reason });
    expect(await statusOf(credential)).toEqual([]);
    await change('manager', id, { change: 'propose-revocation', reason });
    expect(await statusOf(credential)).toEqual([]);
    await change('second', id, { change: 'confirm-revocation' });
    expect(await statusOf(credential)).toEqual(['revocation']);
  });

  it('revoke the credential of a number that was corrected, and not that of the new one', async () => {
    const id = await hearsDecision(service, decisionNow());
    const former = await credentialOf(await numberOf(id));
    const names = { facilityName: 'Aurora University Hospital', organizationName: 'Northern Lights Health' };
    await change('manager', id, { change: 'correct', reason, ...names });
    expect(await statusOf(former)).toEqual(['revocation']);
    expect(await statusOf(await credentialOf(await numberOf(id)))).toEqual([]);
  });

  it('revoke the credential of what a newer certification replaced', async () => {
    const facilityId = '00000000-0000-4000-8000-0000000000f8';
    const first = await hearsDecision(service, decisionNow({ facilityId }));
    const credential = await credentialOf(await numberOf(first));
    await hearsDecision(service, decisionNow({ facilityId, stage: 7 }));
    expect(await statusOf(credential)).toEqual(['revocation']);
  });

  it('are signed by the published keys: a list with one bit changed is refused', async () => {
    const { credentialStatus } = (await verified(
      await credentialOf(await numberOf(await hearsDecision(service, decisionNow()))),
    )) as { credentialStatus: Entry[] };
    const [head = '', claims = '', signature = ''] = (
      await listAt(credentialStatus[0]?.statusListCredential ?? '')
    ).split('.');
    const list = JSON.parse(Buffer.from(claims, 'base64url').toString()) as List;
    list.credentialSubject.encodedList = encodedList([1]);
    const forged = Buffer.from(JSON.stringify(list)).toString('base64url');
    await expect(verified([head, forged, signature].join('.'))).rejects.toThrow();
  });

  it('give each number one entry in each list, drawn for each alone, however many ask at once', async () => {
    const asked = (number: string) => service.inNoTenant((db) => findStatusEntries(db, number));
    const numbers = Array.from({ length: 60 }, (_, i) => `CRN-2099-${String(i).padStart(6, '0')}`);
    const entries = await Promise.all([...numbers, ...numbers].map(asked));
    expect(entries.slice(60)).toEqual(entries.slice(0, 60));
    for (const purpose of ['revocation', 'suspension'] as const) {
      const drawn = entries.slice(0, 60).map((entry) => entry[purpose].index);
      expect(new Set(drawn).size).toBe(60);
      expect(drawn).not.toEqual([...drawn].sort((a, b) => a - b));
      expect(Math.max(...drawn)).toBeLessThan(ENTRIES);
    }
    expect(entries.filter(({ revocation, suspension }) => revocation.index === suspension.index)).toHaveLength(0);
  });

  it('draw again what is taken', async () => {
    const draws = [7, 70, 7, 71, 8, 72];
    const draw = () => draws.shift() ?? 0;
    const asked = (number: string) => service.inNoTenant((db) => findStatusEntries(db, number, draw));
    expect((await asked('CRN-2098-000001')).revocation.index).toBe(7);
    expect(await asked('CRN-2098-000002')).toMatchObject({ revocation: { index: 8 }, suspension: { index: 72 } });
  });

  it.each(['revocation/2', 'revocation/0', 'revocation/x', 'validity/1'])('are not found at %s', async (where) => {
    const { status } = await http.as('guest').get(`/api/certification/register/status-lists/${where}`);
    expect([404, 422]).toContain(status);
  });
});
