import { registerEntry } from '@cairn/contracts/certification/http/certifications.js';
import { createPublicKey } from 'node:crypto';
import { compactVerify } from 'jose';
import type { Service } from '@cairn/platform/service/service.js';
import { RunningServices } from '@cairn/platform/testing/running-services.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { keyAddress } from '../credential/published-key.js';
import { findPublicKeys } from '../credential/signing-keys.store.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { readEntry } from './register-entry.query.js';

describe('the public register', () => {
  let running: RunningServices;
  let service: Service<CertificationTables>;
  let number = '';
  const facilityId = '00000000-0000-4000-8000-0000000000f7';

  beforeAll(async () => {
    running = await RunningServices.prepareWith(
      { CAIRN_PUBLIC_URL: 'https://cairn.example.org' },
      certificationService,
    );
    service = running.service(certificationService);
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    const id = await hearsDecision(service, decisionOn({ facilityId }));
    number = await numberOf(id);
  });
  afterAll(() => running.stop());

  const numberOf = async (id: string): Promise<string> => {
    const { rows } = await running.owner.query<{ number: string }>(
      'SELECT number FROM certification.register WHERE certification_id = $1',
      [id],
    );
    return rows[0]?.number ?? '';
  };
  const verified = async (credential: string | null | undefined): Promise<Record<string, unknown>> => {
    const keys = await service.inNoTenant(findPublicKeys);
    const { payload } = await compactVerify(credential ?? '', ({ kid, alg }) => {
      const known = keys.find((key) => keyAddress('https://cairn.example.org', key.kid) === kid);
      if (!known || alg !== 'RS256') throw new Error(`no key ${kid}`);
      return createPublicKey({ key: known.jwk, format: 'jwk' });
    });
    return JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
  };

  it('tells everyone what was published of a certification', async () => {
    const entry = await readEntry(service, number, '2028-01-01');
    expect(registerEntry.parse(entry)).toEqual(entry);
    expect(entry).toMatchObject({
      number,
      facilityName: 'Aurora Hospital',
      organizationName: 'Northern Lights Health',
      stage: 6,
      grantedOn: '2027-04-27',
      expiresOn: '2030-04-27',
      standing: 'valid',
    });
    expect(entry?.modelName).not.toBe('diam-enterprise');
  });

  it.each([
    ['2027-04-26', undefined],
    ['2027-04-27', 'valid'],
    ['2030-04-27', 'valid'],
    ['2030-04-28', 'expired'],
  ])('says that on %s it is %s', async (on, standing) =>
    expect((await readEntry(service, number, on))?.standing).toBe(standing),
  );

  it("takes today from the facility's calendar", async () => {
    running.clock.set('2030-04-27T20:59:59.000Z');
    expect((await readEntry(service, number, undefined))?.standing).toBe('valid');
    running.clock.set('2030-04-27T21:00:00.000Z');
    expect((await readEntry(service, number, undefined))?.standing).toBe('expired');
  });

  it('knows nothing of a number that was never given', async () =>
    expect(await readEntry(service, 'CRN-2027-999999', undefined)).toBeUndefined());

  it('proves it by a credential that the published keys verify', async () => {
    const entry = await readEntry(service, number, undefined);
    const claims = await verified(entry?.credential ?? '');
    expect(claims).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      iss: 'did:web:cairn.example.org',
      sub: `urn:uuid:${facilityId}`,
      validFrom: '2027-04-26T21:00:00Z',
      validUntil: '2030-04-27T21:00:00Z',
      nbf: 1_808_773_200,
      exp: 1_903_554_000,
    });
    await expect(verified(`${entry?.credential?.slice(0, -4)}AAAA`)).rejects.toThrow();
  });

  it('says that a newer certification took its place; the credential stays as it was issued', async () => {
    const { credential } = (await readEntry(service, number, undefined)) ?? {};
    await hearsDecision(service, decisionOn({ facilityId, decidedAt: '2029-12-01T10:00:00Z', stage: 7 }));
    const entry = await readEntry(service, number, '2029-12-01');
    expect(entry?.standing).toBe('replaced');
    expect((await readEntry(service, number, '2029-11-30'))?.standing).toBe('valid');
    expect(entry?.credential).toBe(credential);
  });
});
