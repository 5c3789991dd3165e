import { gunzipSync } from 'node:zlib';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { type DidDocument, didDocument } from '@cairn/contracts/certification/http/issuer.js';
import { CertificationModule } from '../certification.module.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';
import { achievementCredential } from './testing/credential-facts.js';
import { loaderFor, suite } from './testing/verifier.js';

const publicUrl = 'https://cairn.example.org';
type Json = Readonly<Record<string, unknown>>;
type Entry = Readonly<Record<'id' | 'type' | 'statusPurpose' | 'statusListIndex' | 'statusListCredential', string>>;
type List = Json & {
  readonly credentialSubject: Readonly<Record<'id' | 'type' | 'statusPurpose' | 'encodedList', string>>;
};

const isUrl = (text: unknown): boolean => typeof text === 'string' && URL.canParse(text);
const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Statements of the standards, each in our words under the section that makes it. */
describe('a credential, by the statements of the standards', () => {
  let http: OverHttp;
  let service: Service<CertificationTables>;
  let issuer: DidDocument;
  let document: Json;
  let entries: readonly Entry[];

  const read = async (path: string): Promise<Json> =>
    JSON.parse(
      (
        (await http.as('guest').get(path).set('accept', 'application/vc, application/json').responseType('blob'))
          .body as Buffer
      ).toString(),
    ) as Json;
  const listOf = async ({ statusListCredential }: Entry): Promise<List> =>
    (await read(new URL(statusListCredential).pathname)) as List;
  /** What another implementation makes of the status of a changed document. */
  const isStatusAccepted = async (credential: object, listAt?: (url: string) => Promise<object>): Promise<boolean> => {
    const documentLoader = loaderFor(issuer, listAt ?? ((url) => read(url.replace(publicUrl, ''))));
    const options = { credential, documentLoader, suite, verifyBitstringStatusListCredential: false };
    return (await checkStatus(options)).verified;
  };
  const withEntry = (change: Partial<Entry>): object => ({
    ...document,
    credentialStatus: [{ ...entries[0], ...change }, entries[1]],
  });

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule], { CAIRN_PUBLIC_URL: publicUrl });
    service = http.service(certificationService);
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    await hearsDecision(service, decisionOn({ decidedAt: service.clock.now() }));
    const { rows } = await http.owner.query<{ number: string }>('SELECT number FROM certification.register');
    document = await read(`/api/certification/register/${rows[0]?.number}/credential.json`);
    entries = document['credentialStatus'] as readonly Entry[];
    issuer = didDocument.parse(await read('/.well-known/did.json'));
  });
  afterAll(() => http.stop());

  describe('Verifiable Credentials Data Model 2.0', () => {
    it('4.3: the first context is that of the data model', () =>
      expect((document['@context'] as string[])[0]).toBe('https://www.w3.org/ns/credentials/v2'));
    it('4.4: its id is one URL', () => expect(isUrl(document['id'])).toBe(true));
    it('4.5: its types include VerifiableCredential', () => expect(document['type']).toContain('VerifiableCredential'));
    it('4.7: the issuer is an object with a URL as id', () =>
      expect(isUrl((document['issuer'] as Json)['id'])).toBe(true));
    it('4.8: each claim is about a subject, whose id is a URL', () =>
      expect(isUrl((document['credentialSubject'] as Json)['id'])).toBe(true));
    it('4.9: it is valid from an instant with an offset to a later one', () => {
      const [from, until] = [String(document['validFrom']), String(document['validUntil'])];
      expect([stamp.test(from), stamp.test(until), Date.parse(from) < Date.parse(until)]).toEqual([true, true, true]);
    });
    it('4.10: each status has a type, and an id that is a URL', () => {
      for (const { id, type } of entries) expect([isUrl(id), type]).toEqual([true, 'BitstringStatusListEntry']);
    });
    it('4.12: it is secured, by a proof that names its purpose and its key', () =>
      expect(document['proof']).toMatchObject({
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        proofPurpose: 'assertionMethod',
        verificationMethod: expect.stringMatching(/^did:web:/) as unknown,
      }));
  });

  describe('Bitstring Status List 1.0', () => {
    it('2.1: an entry names its purpose, and its place as a whole number in a text', () =>
      expect(
        entries.map(({ statusPurpose, statusListIndex }) => [statusPurpose, /^\d+$/.test(statusListIndex)]),
      ).toEqual([
        ['revocation', true],
        ['suspension', true],
      ]));
    it('2.1: the id of an entry is not the address of its list', () => {
      for (const { id, statusListCredential } of entries) expect(id).not.toBe(statusListCredential);
    });
    it('2.2: a list is a credential whose subject is a list of the purpose of the entry', async () => {
      for (const entry of entries) {
        const list = await listOf(entry);
        expect(list['type']).toEqual(['VerifiableCredential', 'BitstringStatusListCredential']);
        expect(list['id']).toBe(entry.statusListCredential);
        expect(list.credentialSubject).toMatchObject({
          type: 'BitstringStatusList',
          statusPurpose: entry.statusPurpose,
        });
      }
    });
    it('2.2, 3.3: it is multibase base64url without padding, compressed by GZIP, and holds 16 KB or more', async () => {
      for (const entry of entries) {
        const { encodedList } = (await listOf(entry)).credentialSubject;
        expect(encodedList).toMatch(/^u[A-Za-z0-9_-]+$/);
        expect(gunzipSync(Buffer.from(encodedList.slice(1), 'base64url')).length).toBeGreaterThanOrEqual(16 * 1024);
      }
    });
    it('3.2: a status of another purpose than that of its list is refused', async () => {
      expect(await isStatusAccepted(document)).toBe(true);
      expect(await isStatusAccepted(withEntry({ statusPurpose: 'suspension' }))).toBe(false);
    });
    it('3.2: a place outside the list is refused', async () => {
      for (const statusListIndex of ['131072', '-1', 'x'])
        expect(await isStatusAccepted(withEntry({ statusListIndex }))).toBe(false);
    });
    it('3.2: a list that cannot be read is no list without entries', async () =>
      expect(await isStatusAccepted(document, () => Promise.reject(new Error('unreachable')))).toBe(false));
    it('privacy: two credentials are not told apart by which list they name', async () => {
      await hearsDecision(service, decisionOn({ decidedAt: service.clock.now() }));
      const { rows } = await http.owner.query<{ number: string }>('SELECT number FROM certification.register');
      const lists = await Promise.all(
        rows.map(async ({ number }) =>
          ((await read(`/api/certification/register/${number}/credential.json`))['credentialStatus'] as Entry[]).map(
            (entry) => entry.statusListCredential,
          ),
        ),
      );
      expect(lists[0]).toEqual(lists[1]);
    });
  });

  describe('Open Badges 3.0', () => {
    it('its JSON Schema is met with each status alone', () => {
      for (const credentialStatus of entries)
        expect(achievementCredential.safeParse({ ...document, credentialStatus }).error).toBeUndefined();
    });
    it('its JSON Schema has room for one status, which is all that it finds amiss', () =>
      expect(achievementCredential.safeParse(document).error?.issues.map(({ path }) => path)).toEqual([
        ['credentialStatus'],
      ]));
  });
});
