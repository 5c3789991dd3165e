import { unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import { seenIn, seenOf } from '@cairn/platform/documents/testing/as-seen.js';
import { faultsOfAccess } from '@cairn/platform/documents/testing/faults-of-access.js';
import { elementsOf, readPdf } from '@cairn/platform/documents/testing/read-pdf.js';
import type { Registered } from '../certification/registered.js';
import { certificatePdf } from './certificate.pdf.js';
import { certificateTexts } from './certificate-texts.js';

const entry: Registered = {
  number: 'CRN-2027-000001',
  certificationId: '00000000-0000-4000-8000-0000000000aa',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  organizationName: 'Northern Lights Health',
  country: 'SA',
  timeZone: 'Asia/Riyadh',
  model: 'diam-enterprise',
  modelName: 'Digital Imaging Adoption Model, enterprise edition',
  modelVersion: '2019',
  stage: 6,
  stageTitle: '',
  highestStage: 7,
  grantedOn: '2027-04-27',
  expiresOn: '2030-04-27',
  kind: 'first',
  issuer: unnamedProgramme,
  replacedOn: null,
  replacedBy: null,
  revokedOn: null,
  suspensions: [],
  correctedOn: null,
  correctedTo: null,
};

const names = [
  'Aurora Hospital',
  'مستشفى الملك فهد التخصصي الجامعي',
  '서울대학교 병원 Łódź Ελλάδα',
  '北京协和医院（东院）',
  '東京さくら病院・カナダ館 長庚紀念醫院',
  'Universitätsklinikum für diagnostische und interventionelle Radiologie der Medizinischen Fakultät Süd',
  'Krankenhausinformationssystementwicklungsgesellschaftsverwaltung'.repeat(2),
];

const publicUrl = 'https://cairn.example.org';

const read = async (change: Partial<Registered> = {}, credential: Parameters<typeof certificatePdf>[2] = null) =>
  readPdf(await certificatePdf({ ...entry, ...change }, publicUrl, credential));

describe('a certificate', () => {
  it.each(names)('of %s is one tagged page with every font embedded', async (facilityName) => {
    const pdf = await certificatePdf({ ...entry, facilityName }, publicUrl, null);
    expect(faultsOfAccess(pdf)).toEqual([]);
    const { pages, language, title, bookmarks } = readPdf(pdf);
    expect([pages, language, title]).toEqual([1, 'en', `Certificate CRN-2027-000001: ${facilityName}`]);
    expect(bookmarks).toEqual([facilityName]);
  });

  it("says in its pictures' texts what they show", async () =>
    expect(elementsOf((await read()).tree, 'Figure').map(({ alt }) => alt)).toEqual([
      'A cairn of 7 stones, 6 of them reached: stage 6.',
      "QR code that leads to the register's entry of CRN-2027-000001.",
    ]));

  it('leads to the register', async () =>
    expect((await read()).raw).toContain('/URI (https://cairn.example.org/verify/CRN-2027-000001)'));

  it('is the same bytes for the same facts, whatever was set in between', async () => {
    const before = await certificatePdf(entry, publicUrl, null);
    await certificatePdf({ ...entry, facilityName: names[1] ?? '' }, publicUrl, null);
    expect((await certificatePdf(entry, publicUrl, null)).equals(before)).toBe(true);
  });

  it('is refused where no font has a letter, with the name and the letter', () =>
    expect(read({ facilityName: 'Aurora 𐲀 Hospital' })).rejects.toMatchObject({
      issues: [{ path: 'facility', message: 'no font has the letter "𐲀" (U+10C80) of "Aurora 𐲀 Hospital"' }],
    }));
});

describe('a certificate of a programme that said who it is', () => {
  const issuer = {
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

  it('says who issues it and where to ask', () =>
    expect(certificateTexts({ ...entry, issuer }, publicUrl)).toMatchObject({
      kicker: 'Certificate of digital health maturity',
      issuedBy: 'Issued by',
      issuer: 'Northern Digital Health Programme',
      contact: 'Strandgata 1, 0150 Oslo, certification@programme.example',
      signatories: issuer.signatories,
    }));
  it('is one page with those who sign it, in the colour of the programme', async () => {
    const { pages, tree } = await read({ issuer });
    const texts = elementsOf(tree, 'P').map(({ text }) => text);
    expect(pages).toBe(1);
    expect(texts).toEqual(expect.arrayContaining(issuer.signatories.flatMap(({ name, title }) => [name, title])));
  });
  it('gives names that are read from the right a line of their own', async () => {
    const arabic = { ...issuer, name: 'برنامج الصحة (2)' };
    const read = readPdf(
      await certificatePdf({ ...entry, issuer: arabic, organizationName: 'وزارة الصحة 7' }, publicUrl, null),
    );
    const lines = elementsOf(read.tree, 'P').map(({ clusters }) => seenIn(clusters));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Issued by',
        seenOf('برنامج الصحة (2)', 'rtl'),
        seenOf('وزارة الصحة 7', 'rtl'),
        'Saudi Arabia',
      ]),
    );
  });
  it('is marked where it renews one', () => {
    const texts = certificateTexts({ ...entry, kind: 'renewal' }, publicUrl);
    expect(texts.facts[0]).toEqual(['Revalidated', '27 April 2027']);
    expect(texts.sentence).toMatch(/confirmed again\.$/);
  });
  it('carries its credential', async () => {
    const jwt = `eyJhbGciOiJSUzI1NiJ9.${'eyJqdGkiOiJ4In0'.repeat(40)}.c2lnbmF0dXJl`;
    const document = { issuer: 'did:web:cairn.example.org', proof: { proofValue: 'z3' } };
    expect((await read({}, { document, jwt })).attachments).toEqual([
      { name: 'CRN-2027-000001.json', type: 'application/vc', content: Buffer.from(JSON.stringify(document)) },
      { name: 'CRN-2027-000001.jwt', type: 'application/vc+jwt', content: Buffer.from(jwt) },
    ]);
  });
});

describe('the sentences of a certificate', () => {
  it('name the days in full', () =>
    expect(certificateTexts(entry, publicUrl).facts).toEqual([
      ['Granted', '27 April 2027'],
      ['Valid to the end of', '27 April 2030'],
      ['Number', 'CRN-2027-000001'],
    ]));
});
