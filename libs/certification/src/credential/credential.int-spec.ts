import { jwks } from '@cairn/contracts/certification/http/certifications.js';
import { type DidDocument, didDocument, issuerProfile } from '@cairn/contracts/certification/http/issuer.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { verifyCredential } from '@digitalcredentials/vc';
import fc from 'fast-check';
import { CertificationModule } from '../certification.module.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { encodedList } from './bitstring.gzip.js';
import { altered } from './testing/alterations.js';
import { openBadgeClaims, openBadgeCredential } from './testing/credential-facts.js';
import { readIndependently } from './testing/independent-jwt.js';
import { judged, loaderFor, suite } from './testing/verifier.js';

const publicUrl = 'https://cairn.example.org';
const seed = Math.trunc(Number(process.hrtime.bigint() % 1_000_000n));
type Json = Readonly<Record<string, unknown>>;
type StatusList = Json & { readonly credentialSubject: Json };

describe('a credential, as verifiers elsewhere see it', () => {
  let http: OverHttp;
  let service: Service<CertificationTables>;
  let issuer: DidDocument;
  let number = '';
  let id = '';

  const readAt = async (path: string, accept = 'application/json'): Promise<{ type: string; text: string }> => {
    const response = await http.as('guest').get(path).set('accept', accept).responseType('blob');
    expect(response.status).toBe(200);
    return { type: response.get('content-type') ?? '', text: (response.body as Buffer).toString() };
  };
  const json = async (path: string, accept?: string): Promise<Json> =>
    JSON.parse((await readAt(path, accept)).text) as Json;
  const documentOf = (of: string): Promise<Json> =>
    json(`/api/certification/register/${of}/credential.json`, 'application/vc');
  const numberOf = async (certification: string): Promise<string> => {
    const { rows } = await http.owner.query<{ number: string }>(
      'SELECT number FROM certification.certifications WHERE id = $1',
      [certification],
    );
    return rows[0]?.number ?? '';
  };

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule], { CAIRN_PUBLIC_URL: publicUrl });
    service = http.service(certificationService);
    for (const manager of ['manager', 'second']) await http.person(manager, 'manager');
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    id = await hearsDecision(service, decisionOn({ decidedAt: service.clock.now() }));
    number = await numberOf(id);
    issuer = didDocument.parse(await json('/.well-known/did.json'));
  });
  afterAll(() => http.stop());

  it('has what Open Badges 3.0 asks for, with a proof and as JWT', async () => {
    expect(openBadgeCredential.safeParse(await documentOf(number)).error).toBeUndefined();
    const { text } = await readAt(`/api/certification/register/${number}/credential.jwt`, 'application/vc+jwt');
    const claims = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()) as Json;
    expect(openBadgeClaims.safeParse(claims).error).toBeUndefined();
  });

  it('says the same with a proof and as JWT', async () => {
    const { proof: _, ...document } = await documentOf(number);
    const { text } = await readAt(`/api/certification/register/${number}/credential.jwt`, 'application/vc+jwt');
    const published = jwks.parse(await json('/.well-known/jwks.json'));
    const { iss, sub, jti, nbf, exp, ...claims } = readIndependently(text, published.keys) ?? {};
    expect(claims).toEqual(document);
    expect([iss, sub, jti]).toEqual([
      'did:web:cairn.example.org',
      (document['credentialSubject'] as Json)['id'],
      `${publicUrl}/verify/${number}`,
    ]);
    expect([nbf, exp].map((seconds) => new Date(Number(seconds) * 1000).toISOString().slice(0, 19))).toEqual(
      [document['validFrom'], document['validUntil']].map((instant) => String(instant).slice(0, 19)),
    );
  });

  it('has a key id that leads to the key', async () => {
    const { text } = await readAt(`/api/certification/register/${number}/credential.jwt`, 'application/vc+jwt');
    const { kid } = JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString()) as { kid: string };
    const key = await json(new URL(kid).pathname);
    expect(readIndependently(text, [key as never])).toMatchObject({ jti: `${publicUrl}/verify/${number}` });
  });

  it('is proven to two implementations that do not sign here', async () =>
    expect(await judged((await documentOf(number)) as object, issuer, service.clock.now())).toEqual([true, true]));

  it('names its issuer as did:web and as a profile', async () => {
    const { issuer: named } = await documentOf(number);
    const profile = issuerProfile.parse(await json('/.well-known/issuer.json'));
    expect(named).toEqual(profile);
    expect([issuer.id, issuer.alsoKnownAs]).toEqual([profile.id, [`${publicUrl}/.well-known/issuer.json`]]);
    expect(new Set(issuer.verificationMethod.map(({ type }) => type))).toEqual(new Set(['Multikey', 'JsonWebKey']));
  });

  it('may be read by the pages of verifiers elsewhere', async () => {
    const entries = (await documentOf(number))['credentialStatus'] as { statusListCredential: string }[];
    const paths = [
      '/.well-known/did.json',
      '/.well-known/issuer.json',
      '/.well-known/jwks.json',
      `/api/certification/register/${number}/credential.json`,
      `/api/certification/register/${number}/credential.jwt`,
      ...entries.map(({ statusListCredential }) => new URL(statusListCredential).pathname),
    ];
    for (const path of paths) expect((await http.as('guest').get(path)).get('access-control-allow-origin')).toBe('*');
  });

  describe('and its status lists', () => {
    const statuses = async (document: object) => {
      const documentLoader = loaderFor(issuer, (url) => json(url.replace(publicUrl, ''), 'application/vc'));
      const options = { credential: document, documentLoader, suite, verifyBitstringStatusListCredential: false };
      const { verified, results } = await checkStatus(options);
      return [verified, (results as { status: boolean }[]).map(({ status }) => status)];
    };
    const change = async (as: string, body: object): Promise<void> => {
      const one = `/api/certification/${someTenant}/certifications/${id}`;
      const { version } = (await http.as(as).get(one)).body as { version: number };
      const headers = { 'if-match': `"${version}"` };
      expect((await http.as(as).post(`${one}/changes`).set(headers).send(body)).status).toBe(200);
    };
    const listOf = async (document: Json, place: number): Promise<StatusList> => {
      const entries = document['credentialStatus'] as { statusListCredential: string }[];
      return (await json(new URL(entries[place]?.statusListCredential ?? '').pathname, 'application/vc')) as StatusList;
    };
    const isAccepted = async (list: object): Promise<boolean> => {
      const options = {
        credential: list,
        suite,
        documentLoader: loaderFor(issuer),
        now: new Date(service.clock.now()),
      };
      return (await verifyCredential(options)).verified;
    };

    it('are read as JSON or as JWT, whichever is asked for', async () => {
      const [entry] = (await documentOf(number))['credentialStatus'] as { statusListCredential: string }[];
      const path = new URL(entry?.statusListCredential ?? '').pathname;
      const asked = ['application/vc', 'application/json', '*/*', 'application/vc+jwt'];
      expect(await Promise.all(asked.map(async (accept) => (await readAt(path, accept)).type))).toEqual([
        'application/vc',
        'application/json',
        'application/vc',
        'application/vc+jwt',
      ]);
      expect((await http.as('guest').get(path).set('accept', 'text/html')).status).toBe(406);
    });

    it('are proven to two implementations that do not sign here', async () => {
      const document = await documentOf(number);
      for (const place of [0, 1])
        expect(await judged(await listOf(document, place), issuer, service.clock.now())).toEqual([true, true]);
    });

    it('say to another implementation whether it is suspended or revoked', async () => {
      const document = await documentOf(number);
      const reason = 'A good reason.';
      expect(await statuses(document)).toEqual([true, [false, false]]);
      await change('manager', { change: 'suspend', reason });
      expect(await statuses(document)).toEqual([true, [false, true]]);
      expect((await http.as('guest').get(`/api/certification/register/${number}/credential.json`)).status).toBe(409);
      await change('manager', { change: 'reinstate', reason });
      expect(await statuses(document)).toEqual([true, [false, false]]);
    });

    it(`are accepted by nobody once they were altered (seed ${seed})`, async () => {
      const list = await listOf(await documentOf(number), 0);
      const forged = [[1], [70, 71], [131_071]].map((set) => ({
        ...list,
        credentialSubject: { ...list.credentialSubject, encodedList: encodedList(set) },
      }));
      for (const one of forged) expect(await isAccepted(one)).toBe(false);
      await fc.assert(
        fc.asyncProperty(altered(list), async (one) => expect(await isAccepted(one)).toBe(false)),
        { numRuns: 100, seed },
      );
    });

    it('are accepted in place of one another by nobody', async () => {
      const document = await documentOf(number);
      const [revocation, suspension] = [await listOf(document, 0), await listOf(document, 1)];
      expect(await isAccepted({ ...revocation, proof: suspension['proof'] })).toBe(false);
      const swapped = loaderFor(issuer, (url) =>
        Promise.resolve(url.includes('/revocation/') ? suspension : revocation),
      );
      const options = {
        credential: document,
        documentLoader: swapped,
        suite,
        verifyBitstringStatusListCredential: false,
      };
      expect((await checkStatus(options)).verified).toBe(false);
    });
  });
});
