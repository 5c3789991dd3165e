import type { Service } from '@cairn/platform/service/service.js';
import { RunningServices, specSecret } from '@cairn/platform/testing/running-services.js';
import { createPublicKey, verify } from 'node:crypto';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import type { Algorithm, Signer } from './signer.js';
import { addSigner, findPublicKeys, findSigner, rotateSigningKeys } from './signing-keys.store.js';

type Secrets = { readonly secret: string; readonly formerSecrets: readonly string[] };

const secrets: Secrets = { secret: specSecret, formerSecrets: [] };
const data = Buffer.from('a credential');

describe.each<Algorithm>(['RS256', 'Ed25519'])('the keys that sign as %s', (algorithm) => {
  let running: RunningServices;
  let service: Service<CertificationTables>;

  beforeEach(async () => {
    running = await RunningServices.prepare(certificationService);
    service = running.service(certificationService);
  });
  afterEach(() => running.stop());

  const signerAt = (now: string, by: Secrets = secrets): Promise<Signer> =>
    service.inNoTenant((db) => findSigner(db, by, now, algorithm));
  const kids = async (): Promise<string[]> => (await service.inNoTenant(findPublicKeys)).map(({ kid }) => kid);
  const isSigned = async ({ kid, sign }: Signer): Promise<boolean> => {
    const { jwk } = (await service.inNoTenant(findPublicKeys)).find((key) => key.kid === kid) ?? {};
    if (!jwk) return false;
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return verify(algorithm === 'RS256' ? 'sha256' : null, data, key, await sign(data));
  };

  it('are made once, however many ask at first', async () => {
    const signers = await Promise.all(Array.from({ length: 8 }, () => signerAt('2027-03-09T06:00:00Z')));
    expect(new Set(signers.map(({ kid }) => kid)).size).toBe(1);
    expect(await kids()).toEqual([signers[0]?.kid]);
  });

  it('may be several: the newest signs, the older one still verifies what it signed', async () => {
    const older = await signerAt('2027-03-09T06:00:00Z');
    const newer = await service.inNoTenant((db) => addSigner(db, specSecret, '2027-06-01T00:00:00Z', algorithm));
    expect((await signerAt('2027-06-02T06:00:00Z')).kid).toBe(newer.kid);
    expect([await isSigned(older), await isSigned(newer)]).toEqual([true, true]);
  });

  it('are retired after a year, and stay published', async () => {
    const first = await signerAt('2027-03-09T06:00:00Z');
    expect((await signerAt('2028-03-07T06:00:00Z')).kid).toBe(first.kid);
    const second = await signerAt('2028-03-09T06:00:00Z');
    expect(second.kid).not.toBe(first.kid);
    expect(await kids()).toEqual([second.kid, first.kid]);
    expect(await isSigned(first)).toBe(true);
  });

  it('are not those of another algorithm', async () => {
    const other = algorithm === 'RS256' ? 'Ed25519' : 'RS256';
    const { kid } = await service.inNoTenant((db) => addSigner(db, specSecret, '2027-03-09T06:00:00Z', other));
    expect((await signerAt('2027-03-09T07:00:00Z')).kid).not.toBe(kid);
  });

  it('outlive a new secret: they sign under the former one, are sealed anew, and then retire but stay published', async () => {
    const at = '2027-03-09T07:00:00Z';
    const former = await signerAt('2027-03-09T06:00:00Z');
    const fresh = { secret: 'another secret, as long as the first one was', formerSecrets: [specSecret] };
    expect((await signerAt(at, fresh)).kid).toBe(former.kid);
    expect(await service.inNoTenant((db) => rotateSigningKeys(db, fresh, at))).toEqual({ done: 1, unopened: 0 });
    const alone = { ...fresh, formerSecrets: [] };
    const { kid } = await signerAt(at, alone);
    expect(kid).not.toBe(former.kid);
    expect(await kids()).toHaveLength(3);
    expect(await isSigned(former)).toBe(true);
    await running.owner.query('DELETE FROM certification.signing_keys WHERE kid = $1', [kid]);
    expect((await signerAt(at, alone)).kid).toBe(former.kid);
  });

  it('lie sealed in the database, and another secret makes another key', async () => {
    const { kid } = await signerAt('2027-03-09T06:00:00Z');
    const { rows } = await running.owner.query<{ public_jwk: unknown; sealed_private_key: string }>(
      'SELECT * FROM certification.signing_keys',
    );
    expect(JSON.stringify(rows.map(({ public_jwk }) => public_jwk))).not.toContain('"d"');
    expect(Buffer.from(rows[0]?.sealed_private_key ?? '', 'base64url').toString('latin1')).not.toContain('PRIVATE');
    const unknown = { secret: 'another secret, as long as the first one was', formerSecrets: [] };
    expect((await signerAt('2027-03-09T07:00:00Z', unknown)).kid).not.toBe(kid);
  });
});
