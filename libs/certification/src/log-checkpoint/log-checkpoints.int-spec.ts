import { createPublicKey } from 'node:crypto';
import { jwk } from '@cairn/contracts/certification/http/certifications.js';
import { type LogCheckpoint, logCheckpoints } from '@cairn/contracts/certification/http/log-checkpoints.js';
import { chainEvents } from '@cairn/platform/event-log/chain-events.store.js';
import { makeCheckpoint } from '@cairn/platform/event-log/log-checkpoints.store.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { compactVerify, decodeProtectedHeader } from 'jose';
import { CertificationModule } from '../certification.module.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { unsignedCheckpoints } from './checkpoint-signatures.jws.js';
import { signCheckpoints } from './log-checkpoints.store.js';

const publicUrl = 'https://cairn.example.org';

describe('checkpoints of the event logs', () => {
  let http: OverHttp;
  let service: Service<CertificationTables>;

  const listed = async (asked = ''): Promise<LogCheckpoint[]> =>
    logCheckpoints.parse((await http.as('guest').get(`/.well-known/log-checkpoints.json${asked}`).expect(200)).body)
      .checkpoints;
  const sign = (): Promise<number> =>
    signCheckpoints({
      config: service.config,
      clock: service.clock,
      inNoTenant: (work) => service.inNoTenant(work),
    });
  const unsigned = () => service.inNoTenant((db) => unsignedCheckpoints(db, service.config));

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule], {
      CAIRN_PUBLIC_URL: publicUrl,
      CAIRN_REQUESTS_PER_MINUTE: '1000000',
    });
    service = http.service(certificationService);
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    for (const day of ['2027-04-27', '2027-04-28']) {
      await hearsDecision(service, decisionOn());
      await chainEvents(service.pool, 'certification');
      await makeCheckpoint(service.pool, 'certification', day);
    }
  });
  afterAll(() => http.stop());

  it('are signed once, and published for everybody, the newest first', async () => {
    expect(await sign()).toBe(2);
    expect(await sign()).toBe(0);
    expect((await listed()).map(({ service: of, number, day }) => [of, number, day])).toEqual([
      ['certification', 2, '2027-04-28'],
      ['certification', 1, '2027-04-27'],
    ]);
    expect(await listed('?service=surveys')).toEqual([]);
    expect(await listed('?before=2027-04-28')).toMatchObject([{ number: 1 }]);
    expect(JSON.stringify(await listed())).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('can be checked by the key at the address that the signature names', async () => {
    for (const { signature, ...claims } of await listed()) {
      const address = decodeProtectedHeader(signature).kid ?? '';
      const key = jwk.parse((await http.as('guest').get(address.slice(publicUrl.length)).expect(200)).body);
      const { payload } = await compactVerify(signature, createPublicKey({ key, format: 'jwk' }));
      expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(claims);
    }
  });

  it('show a signature that no key of the programme made, even where the published key was exchanged for another', async () => {
    expect(await unsigned()).toEqual([]);
    const set = (statement: string) =>
      http.owner.query(`UPDATE cairn.log_checkpoints SET ${statement} WHERE number = 1`);
    await set(`digest = repeat('f', 64)`);
    expect(await unsigned()).toEqual([{ service: 'certification', number: 1, isMissing: false }]);
    await set(`digest = (SELECT previous FROM cairn.log_checkpoints WHERE number = 2)`);
    expect(await unsigned()).toEqual([]);
    await http.owner.query(
      `UPDATE certification.signing_keys SET sealed_private_key = overlay(sealed_private_key placing 'AAAA' from 30)`,
    );
    expect((await unsigned()).map(({ number }) => number)).toEqual([1, 2]);
  });
});
