import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { CertificationChange } from '@cairn/contracts/certification/http/changes.js';
import { type Verification, verification } from '@cairn/contracts/certification/http/verification.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import fc from 'fast-check';
import { CertificationModule } from '../certification.module.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { isSecuredBy } from '../credential/credential.proof.js';
import { type IssuedCredential, findIssued } from '../credential/issued-credentials.store.js';
import { jwtOf } from '../credential/credential.jws.js';
import { keyAddress } from '../credential/published-key.js';
import { findPublicKeys, findSigner } from '../credential/signing-keys.store.js';
import { altered, alteredText } from '../credential/testing/alterations.js';
import { readCredential } from '../public-register/register-entry.query.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { verifyCredential } from './verify-credential.query.js';

const publicUrl = 'https://cairn.example.org';
const verifications = '/api/certification/register/verifications';
const seed = Math.trunc(Number(process.hrtime.bigint() % 1_000_000n));
const base64url = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const partsOf = (jwt: string): [string, string, string] => jwt.split('.') as [string, string, string];

describe('the verification of a credential that somebody was handed', () => {
  let http: OverHttp;
  let service: Service<CertificationTables>;
  let issued: IssuedCredential;
  let other: IssuedCredential;

  const grant = async (decided: object = {}): Promise<{ id: string; number: string; issued: IssuedCredential }> => {
    const id = await hearsDecision(service, decisionOn({ decidedAt: service.clock.now(), ...decided }));
    const { rows } = await http.owner.query<{ number: string }>(
      'SELECT number FROM certification.certifications WHERE id = $1',
      [id],
    );
    const number = rows[0]?.number ?? '';
    const found = await readCredential(service, number);
    if (!found) throw new Error('It was granted.');
    return { id, number, issued: found };
  };
  const verify = async (credential: unknown): Promise<Verification> => {
    const { status, body } = await http.as('guest').post(verifications).send({ credential });
    expect(status).toBe(200);
    return verification.parse(body);
  };
  const verdictOn = async (credential: unknown): Promise<string> => (await verify(credential)).verdict;
  const change = async (as: string, id: string, body: CertificationChange): Promise<void> => {
    const one = `/api/certification/${someTenant}/certifications/${id}`;
    const { version } = (await http.as(as).get(one)).body as { version: number };
    const headers = { 'if-match': `"${version}"` };
    expect((await http.as(as).post(`${one}/changes`).set(headers).send(body)).status).toBe(200);
  };

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule], {
      CAIRN_PUBLIC_URL: publicUrl,
      CAIRN_REQUESTS_PER_MINUTE: '1000000',
    });
    service = http.service(certificationService);
    for (const manager of ['manager', 'second']) await http.person(manager, 'manager');
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    ({ issued } = await grant());
    ({ issued: other } = await grant({ facilityName: 'Borealis Imaging Centre', stage: 7 }));
  });
  afterAll(() => http.stop());

  describe('says in one word what it is worth', () => {
    const reason = 'A good reason.';

    it('of one in force, in each form and however it is handed over', async () => {
      const { document, jwt } = issued;
      const reordered = Object.fromEntries(Object.entries(document).reverse());
      const forms = [document, JSON.stringify(document, null, 2), reordered, jwt, ` ${jwt}\n`, { credential: jwt }];
      for (const form of forms) expect(await verdictOn(form)).toBe('valid');
      expect(await verify(document)).toMatchObject({
        verdict: 'valid',
        entry: { facilityName: 'Aurora Hospital', standing: 'valid' },
        checks: ['issuer', 'signature', 'register', 'validity', 'standing'].map((check) => ({ check, passed: true })),
      });
    });

    it('of one within a certificate as PDF, and in a file', async () => {
      const { number } = await grant();
      const pdf = await http
        .as('guest')
        .get(`/api/certification/register/${number}/certificate.pdf`)
        .responseType('blob');
      const files = [pdf.body as Buffer, Buffer.from(issued.jwt), Buffer.from(JSON.stringify(issued.document))];
      for (const file of files) {
        const { status, body } = await http.as('guest').post(`${verifications}/file`).attach('file', file, 'a file');
        expect([status, (body as Verification).verdict]).toEqual([200, 'valid']);
      }
    });

    it('of one that was suspended, reinstated and revoked', async () => {
      const { id, issued: mine } = await grant();
      const verdicts = async () => [await verdictOn(mine.document), await verdictOn(mine.jwt)];
      await change('manager', id, { change: 'suspend', reason });
      expect(await verdicts()).toEqual(['suspended', 'suspended']);
      await change('manager', id, { change: 'reinstate', reason });
      expect(await verdicts()).toEqual(['valid', 'valid']);
      await change('manager', id, { change: 'propose-revocation', reason });
      await change('second', id, { change: 'confirm-revocation' });
      expect(await verdicts()).toEqual(['revoked', 'revoked']);
      expect((await verify(mine.jwt)).checks.at(-1)).toEqual({ check: 'standing', passed: false });
    });

    it('of one that was corrected, and of one that a newer one replaced: both lead on', async () => {
      const { id, number, issued: corrected } = await grant();
      const names = { facilityName: 'Aurora University Hospital', organizationName: 'Northern Lights Health' };
      await change('manager', id, { change: 'correct', reason, ...names });
      expect(await verify(corrected.document)).toMatchObject({ verdict: 'superseded', entry: { number } });
      const facilityId = '00000000-0000-4000-8000-0000000000f9';
      const { issued: replaced } = await grant({ facilityId });
      const { number: newer } = await grant({ facilityId, stage: 7 });
      expect(await verify(replaced.jwt)).toMatchObject({ verdict: 'superseded', entry: { successor: newer } });
    });

    it('of one that expired', async () => {
      const now = service.clock.now();
      http.clock.set('2033-01-01T00:00:00Z');
      expect([await verdictOn(issued.document), await verdictOn(issued.jwt)]).toEqual(['expired', 'expired']);
      http.clock.set(now);
    });

    it('of one of another issuer nothing but that', async () => {
      const foreign = { ...issued.document, issuer: { ...issued.document.issuer, id: 'did:web:elsewhere.example' } };
      expect(await verify(foreign)).toEqual({
        verdict: 'foreign',
        entry: null,
        checks: [
          { check: 'issuer', passed: false },
          ...['signature', 'register', 'validity', 'standing'].map((check) => ({ check, passed: null })),
        ],
      });
    });
  });

  it('knows one by its signature alone, as after credentials that were kept got lost', async () => {
    const { number, issued: mine } = await grant();
    await http.owner.query('DELETE FROM certification.issued_credentials WHERE number = $1', [number]);
    expect([await verdictOn(mine.document), await verdictOn(mine.jwt)]).toEqual(['valid', 'valid']);
  });

  it('knows one from before credentials were kept, whose issuer was an address and which was a JWT alone', async () => {
    const { proof: _, ...badge } = issued.document;
    const former = { ...badge, issuer: { ...badge.issuer, id: publicUrl } };
    const signer = await service.inNoTenant((db) => findSigner(db, http.config, service.clock.now(), 'RS256'));
    expect(await verdictOn(await jwtOf(former, signer, keyAddress(publicUrl, signer.kid)))).toBe('valid');
  });

  it.each(['', 'CRN-2027-7K3M-Q9TD', '{}', {}, { proof: 1, credential: [] }, { type: ['VerifiableCredential'] }])(
    'answers for what is no credential: %j',
    async (credential) => {
      const { status, body } = await http.as('guest').post(verifications).send({ credential });
      if (status === 200) return expect(['forged', 'foreign']).toContain((body as Verification).verdict);
      expect([status, (body as { issues: { path: string }[] }).issues[0]?.path]).toEqual([422, 'credential']);
    },
  );
  it.each([
    ['no file', undefined, 422],
    ['a PDF without a credential', Buffer.from('%PDF-1.7\n%%EOF'), 422],
    ['a text without one', Buffer.from('nothing'), 422],
    ['too large a file', Buffer.alloc(6 * 1024 * 1024), 413],
  ])('answers for %s', async (_, file, answered) => {
    const asked = http.as('guest').post(`${verifications}/file`);
    const { status } = await (file ? asked.attach('file', file, 'a file') : asked.field('none', 'x'));
    expect(status).toBe(answered);
  });
  it('asks nothing of contexts that it does not bring along', async () => {
    const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://evil.example/context.json'];
    expect(await verdictOn({ ...issued.document, '@context': contexts })).toBe('forged');
  });

  describe('accepts no forgery', () => {
    const refused: Verification = {
      verdict: 'forged',
      entry: null,
      checks: [
        { check: 'issuer', passed: true },
        { check: 'signature', passed: false },
        ...(['register', 'validity', 'standing'] as const).map((check) => ({ check, passed: null })),
      ],
    };
    const isAccepted = async (presented: Parameters<typeof verifyCredential>[1]): Promise<boolean> =>
      !['forged', 'foreign'].includes((await verifyCredential(service, presented)).verdict);

    it(`of a document with one thing altered (seed ${seed})`, async () => {
      const keys = await service.inNoTenant(findPublicKeys);
      await fc.assert(
        fc.asyncProperty(altered(issued.document), async (document) => {
          const claims = document as IssuedCredential['document'];
          expect(await isAccepted({ kind: 'document', document: claims })).toBe(false);
          expect(await isSecuredBy(claims, keys, publicUrl)).toBe(false);
        }),
        { numRuns: 300, seed },
      );
    });

    it(`of a JWT with one letter altered (seed ${seed})`, () =>
      fc.assert(
        fc.asyncProperty(alteredText(issued.jwt), async (jwt) =>
          expect(await isAccepted({ kind: 'jwt', jwt })).toBe(false),
        ),
        { numRuns: 600, seed },
      ));

    it('of a JWT whose last letters are written otherwise, though they may stand for the same bytes', async () => {
      const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
      const parts = partsOf(issued.jwt);
      for (const [place, part] of parts.entries())
        for (const letter of letters.filter((one) => one !== part.at(-1))) {
          const jwt = parts.with(place, part.slice(0, -1) + letter).join('.');
          expect([jwt, await isAccepted({ kind: 'jwt', jwt })]).toEqual([jwt, false]);
        }
    });

    it('of proofs and signatures that were swapped', async () => {
      const { proof } = other.document;
      const [[head, claims, signature], [, otherClaims, otherSignature]] = [partsOf(issued.jwt), partsOf(other.jwt)];
      const forged = [
        { ...issued.document, proof },
        { ...issued.document, proof: { ...issued.document.proof, proofValue: proof['proofValue'] } },
        { ...issued.document, proof: [issued.document.proof, proof] },
        [head, claims, otherSignature].join('.'),
        [head, otherClaims, signature].join('.'),
        { ...other.document, id: issued.document.id, credentialSubject: issued.document.credentialSubject },
      ];
      for (const one of forged) expect(await verify(one)).toEqual(refused);
    });

    it('of a JWT whose header says how it wants to be checked', async () => {
      const [head, claims] = partsOf(issued.jwt);
      const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string };
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const own = publicKey.export({ format: 'jwk' });
      const [published] = await service.inNoTenant(findPublicKeys);
      const signed = (headers: object, signature: (data: string) => string): string => {
        const data = `${base64url(headers)}.${claims}`;
        return `${data}.${signature(data)}`;
      };
      const byOwn = (data: string) => sign('sha256', Buffer.from(data), privateKey).toString('base64url');
      const byHmac = (data: string) =>
        createHmac('sha256', JSON.stringify(published?.jwk)).update(data).digest('base64url');
      const forged = [
        signed({ ...header, alg: 'none' }, () => 'AA'),
        signed({ ...header, alg: 'HS256' }, byHmac),
        signed({ ...header, jwk: own }, byOwn),
        signed({ ...header, kid: 'https://evil.example/key' }, byOwn),
        signed({ ...header, jku: 'https://evil.example/keys' }, byOwn),
        signed({ ...header, kid: undefined }, byOwn),
        signed({ ...header, crit: ['b64'], b64: false }, byOwn),
      ];
      for (const one of forged) expect(await verify(one)).toEqual(refused);
    });

    it('of what a published key signed of a number that the register does not say the same of', async () => {
      const { number, issued: mine } = await grant();
      await http.owner.query(`UPDATE certification.register SET stage = 5 WHERE number = $1`, [number]);
      expect(await verify(mine.document)).toMatchObject({ verdict: 'forged', entry: null });
      await http.owner.query('DELETE FROM certification.register WHERE number = $1', [number]);
      expect(await verify(mine.jwt)).toMatchObject({ verdict: 'forged', entry: null });
    });

    it('and says the same of a forged one whether the register knows its number or not', async () => {
      const of = (number: string) => ({ ...issued.document, id: `${publicUrl}/verify/${number}` });
      const unknown = await verify(of('CRN-2027-999999'));
      const known = await verify(of(other.document.id.split('/').at(-1) ?? ''));
      expect([unknown, known]).toEqual([refused, refused]);
    });
  });

  it('issues nothing: a number whose credential was never asked for is not issued by a forged one', async () => {
    const id = await hearsDecision(service, decisionOn({ decidedAt: service.clock.now() }));
    const { rows } = await http.owner.query<{ number: string }>(
      'SELECT number FROM certification.certifications WHERE id = $1',
      [id],
    );
    const number = rows[0]?.number ?? '';
    expect(await verdictOn({ ...issued.document, id: `${publicUrl}/verify/${number}` })).toBe('forged');
    expect(await service.inNoTenant((db) => findIssued(db, number))).toBeUndefined();
  });
});
