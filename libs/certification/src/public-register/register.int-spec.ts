import { registerEntry } from '@cairn/contracts/certification/http/certifications.js';
import { createPublicKey } from 'node:crypto';
import { compactVerify } from 'jose';
import type { Service } from '@cairn/platform/service/service.js';
import { RunningServices, specSecret } from '@cairn/platform/testing/running-services.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { keyAddress } from '../credential/published-key.js';
import { addSigningKey, findPublicKeys, findSigningKey, rotateSigningKeys } from '../credential/signing-keys.store.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { readEntry } from './register-entry.query.js';

const secrets = { secret: specSecret, formerSecrets: [] };

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
      iss: 'https://cairn.example.org',
      sub: `urn:uuid:${facilityId}`,
      validFrom: '2027-04-26T21:00:00Z',
      validUntil: '2030-04-27T21:00:00Z',
      nbf: 1_808_773_200,
      exp: 1_903_554_000,
    });
    await expect(verified(`${entry?.credential?.slice(0, -4)}AAAA`)).rejects.toThrow();
  });

  it('lets the credential end where a newer certification begins', async () => {
    await hearsDecision(service, decisionOn({ facilityId, decidedAt: '2029-12-01T10:00:00Z', stage: 7 }));
    const entry = await readEntry(service, number, '2029-12-01');
    expect(entry?.standing).toBe('replaced');
    expect((await readEntry(service, number, '2029-11-30'))?.standing).toBe('valid');
    expect(await verified(entry?.credential ?? '')).toMatchObject({ validUntil: '2029-11-30T21:00:00Z' });
  });

  describe('and its keys', () => {
    it('are made once, however many ask at first', async () => {
      const fresh = await RunningServices.prepare(certificationService);
      const another = fresh.service(certificationService);
      const kids = await Promise.all(
        Array.from({ length: 8 }, () =>
          another.inNoTenant((db) => findSigningKey(db, another.config, '2027-03-09T06:00:00Z')).then(({ kid }) => kid),
        ),
      );
      expect(new Set(kids).size).toBe(1);
      await fresh.stop();
    });

    it('may be several: the newest signs, credentials of the older still verify', async () => {
      const before = await readEntry(service, number, undefined);
      const { kid } = await service.inNoTenant((db) => addSigningKey(db, specSecret, '2031-01-01T00:00:00Z'));
      const after = await readEntry(service, number, undefined);
      const kidOf = (credential: string | null | undefined) =>
        (JSON.parse(Buffer.from(credential?.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
      expect(kidOf(after?.credential)).toBe(keyAddress('https://cairn.example.org', kid));
      expect(kidOf(before?.credential)).not.toBe(kidOf(after?.credential));
      await expect(verified(before?.credential ?? '')).resolves.toMatchObject({
        id: `https://cairn.example.org/verify/${number}`,
      });
      await expect(verified(after?.credential ?? '')).resolves.toMatchObject({
        id: `https://cairn.example.org/verify/${number}`,
      });
    });

    it('are retired after a year, and stay published', async () => {
      const fresh = await RunningServices.prepare(certificationService);
      const another = fresh.service(certificationService);
      const signingOn = (now: string) =>
        another.inNoTenant((db) => findSigningKey(db, secrets, now)).then(({ kid }) => kid);
      const first = await signingOn('2027-03-09T06:00:00Z');
      expect(await signingOn('2028-03-07T06:00:00Z')).toBe(first);
      const second = await signingOn('2028-03-09T06:00:00Z');
      expect(second).not.toBe(first);
      expect((await another.inNoTenant(findPublicKeys)).map(({ kid }) => kid)).toEqual([second, first]);
      await fresh.stop();
    });

    it('of a kind that Open Badges does not ask for sign no more, and stay published', async () => {
      const fresh = await RunningServices.prepare(certificationService);
      const another = fresh.service(certificationService);
      await fresh.owner.query(
        `INSERT INTO certification.signing_keys VALUES ('old', '{"kty":"OKP","crv":"Ed25519","x":"AAAA"}', '', '2027-03-09')`,
      );
      const { kid } = await another.inNoTenant((db) => findSigningKey(db, secrets, '2027-03-09T06:00:00Z'));
      expect((await another.inNoTenant(findPublicKeys)).map((key) => key.kid)).toEqual([kid, 'old']);
      await fresh.stop();
    });

    it('outlive a new secret: they sign under the former one, are sealed anew, and then retire but stay published', async () => {
      const before = await readEntry(service, number, undefined);
      const { kid: former } = await service.inNoTenant((db) => findSigningKey(db, secrets, '2031-01-01T06:00:00Z'));
      const published = (await service.inNoTenant(findPublicKeys)).length;
      const fresh = { secret: 'another secret, as long as the first one was', formerSecrets: [specSecret] };
      const at = '2031-01-01T07:00:00Z';
      expect((await service.inNoTenant((db) => findSigningKey(db, fresh, at))).kid).toBe(former);
      expect(await service.inNoTenant((db) => rotateSigningKeys(db, fresh, at))).toEqual({
        done: published,
        unopened: 0,
      });
      const alone = { ...fresh, formerSecrets: [] };
      const { kid } = await service.inNoTenant((db) => findSigningKey(db, alone, at));
      expect(kid).not.toBe(former);
      const kids = (await service.inNoTenant(findPublicKeys)).map((key) => key.kid);
      expect(kids).toHaveLength(published + 1);
      expect(kids[0]).toBe(kid);
      expect(kids).toContain(former);
      await expect(verified(before?.credential ?? '')).resolves.toMatchObject({
        id: `https://cairn.example.org/verify/${number}`,
      });
      await running.owner.query('DELETE FROM certification.signing_keys WHERE kid = $1', [kid]);
      expect((await service.inNoTenant((db) => findSigningKey(db, alone, at))).kid).toBe(former);
      const back = { secret: specSecret, formerSecrets: [fresh.secret] };
      await service.inNoTenant((db) => rotateSigningKeys(db, back, at));
    });

    it('lie sealed in the database', async () => {
      const { rows } = await running.owner.query<{ kid: string; public_jwk: unknown }>(
        'SELECT * FROM certification.signing_keys',
      );
      expect(JSON.stringify(rows.map(({ public_jwk }) => public_jwk))).not.toContain('"d"');
      const { kid } = await service.inNoTenant((db) =>
        findSigningKey(
          db,
          { secret: 'another secret, as long as the first one was', formerSecrets: [] },
          '2031-01-02T00:00:00Z',
        ),
      );
      expect(rows.map((key) => key.kid)).not.toContain(kid);
      expect((await service.inNoTenant(findPublicKeys)).map((key) => key.kid)[0]).toBe(kid);
    });
  });
});
