import { type CutCommit, openCutCommit } from '@cairn/platform/testing/cut-commit.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { sql } from 'kysely';
import { CertificationModule } from '../certification.module.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { findRegistered } from '../public-register/register.query.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { type IssuedCredential, issuedCredential } from './issued-credentials.store.js';
import { addSigner, findSigners } from './signing-keys.store.js';

describe('credentials are issued once for each number', () => {
  let http: OverHttp;
  let line: CutCommit;
  let service: Service<CertificationTables>;
  let number = '';

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule], async (databaseUrl) => {
      line = await openCutCommit(databaseUrl);
      return { CAIRN_PUBLIC_URL: 'https://cairn.example.org', DATABASE_OWNER_URL: databaseUrl, DATABASE_URL: line.url };
    });
    service = http.service(certificationService);
    await hearsConfirmations(service, 'diam-enterprise', '2019');
  });
  afterAll(async () => {
    await http.stop();
    await line.close();
  });
  beforeEach(async () => {
    const id = await hearsDecision(service, decisionOn({ decidedAt: service.clock.now() }));
    const { rows } = await http.owner.query<{ number: string }>(
      'SELECT number FROM certification.register WHERE certification_id = $1',
      [id],
    );
    number = rows[0]?.number ?? '';
  });

  const issue = (
    signersOf?: Parameters<typeof issuedCredential>[4],
    now = service.clock.now(),
  ): Promise<IssuedCredential> =>
    service.inNoTenant(async (db) => {
      const entry = await findRegistered(db, number);
      if (!entry) throw new Error('It was granted.');
      return issuedCredential(db, entry, http.config, now, signersOf);
    });
  const kept = async (): Promise<unknown[]> => {
    const { rows } = await http.owner.query('SELECT jwt FROM certification.issued_credentials WHERE number = $1', [
      number,
    ]);
    return rows.map(({ jwt }: { jwt: unknown }) => jwt);
  };

  it('however many ask at once, each at an instant of its own', async () => {
    const instants = Array.from({ length: 12 }, (_, second) => `2027-03-09T06:00:${String(second).padStart(2, '0')}Z`);
    const issued = await Promise.all(instants.map((now) => issue(undefined, now)));
    expect(new Set(issued.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await kept()).toEqual([issued[0]?.jwt]);
  });

  it('and stay as they were signed when another key signs', async () => {
    const before = await issue();
    for (const algorithm of ['RS256', 'Ed25519'] as const)
      await service.inNoTenant((db) => addSigner(db, http.config.secret, '2027-03-09T07:00:00Z', algorithm));
    expect(await issue()).toEqual(before);
  });

  it('also when the process that signs is killed before it has kept what it signed', async () => {
    const killed = issue(async (db) => {
      const signers = await findSigners(db, http.config, service.clock.now());
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      const sign = async (data: Uint8Array): Promise<Uint8Array> => {
        const signature = await signers.proof.sign(data);
        await http.owner.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
        return signature;
      };
      return { ...signers, proof: { ...signers.proof, sign } };
    });
    await expect(killed).rejects.toThrow();
    expect(await kept()).toEqual([]);
    const { jwt } = await issue();
    expect(await kept()).toEqual([jwt]);
  });

  it('also when the process is cut off after it was kept, and before it could hand it out', async () => {
    line.cutWhenCommitted('issued_credentials');
    await issue().catch(() => undefined);
    const first = await kept();
    expect(first).toHaveLength(1);
    expect([(await issue()).jwt]).toEqual(first);
    expect(await kept()).toEqual(first);
  });
});
