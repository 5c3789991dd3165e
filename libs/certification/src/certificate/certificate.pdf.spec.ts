import { inflateSync } from 'node:zlib';
import { unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import { isRightToLeft, runsOf } from '@cairn/platform/documents/typefaces.fonts.js';
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

describe('a certificate', () => {
  it.each(names)('of %s is one tagged page with every font embedded', async (facilityName) => {
    const pdf = (await certificatePdf({ ...entry, facilityName }, publicUrl, null)).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(1);
    expect(pdf).toContain('/Lang (en)');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf.match(/\/Type \/FontDescriptor/g)?.length).toBe(pdf.match(/\/FontFile2/g)?.length);
    expect(pdf).not.toContain('Helvetica');
  });

  it("says in its pictures' texts what they show", async () => {
    const pdf = (await certificatePdf(entry, publicUrl, null)).toString('latin1');
    expect(pdf).toContain('A cairn of 7 stones, 6 of them reached: stage 6.');
    expect(pdf).toContain('QR code that leads to the register');
  });

  it('leads to the register', async () =>
    expect((await certificatePdf(entry, publicUrl, null)).toString('latin1')).toContain(
      '/URI (https://cairn.example.org/verify/CRN-2027-000001)',
    ));
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
      issuedBy: 'Issued by Northern Digital Health Programme',
      contact: 'Strandgata 1, 0150 Oslo, certification@programme.example',
      signatories: issuer.signatories,
    }));
  it('is one page with those who sign it, in the colour of the programme', async () => {
    const pdf = (await certificatePdf({ ...entry, issuer }, publicUrl, null)).toString('latin1');
    const plain = (await certificatePdf(entry, publicUrl, null)).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(1);
    expect(pdf.match(/\/S \/P\b/g)?.length).toBe((plain.match(/\/S \/P\b/g)?.length ?? 0) + 2 * 2 + 1);
  });
  it('is marked where it renews one', () => {
    const texts = certificateTexts({ ...entry, kind: 'renewal' }, publicUrl);
    expect(texts.facts[0]).toEqual(['Revalidated', '27 April 2027']);
    expect(texts.sentence).toMatch(/confirmed again\.$/);
  });
  it('carries its credential', async () => {
    const credential = `eyJhbGciOiJSUzI1NiJ9.${'eyJqdGkiOiJ4In0'.repeat(40)}.c2lnbmF0dXJl`;
    const bytes = await certificatePdf(entry, publicUrl, credential);
    const text = bytes.toString('latin1');
    const stream = /\/Type \/EmbeddedFile[^]*?\/Length (\d+)[^]*?stream\r?\n/.exec(text);
    const start = (stream?.index ?? 0) + (stream?.[0].length ?? 0);
    expect(inflateSync(bytes.subarray(start, start + Number(stream?.[1]))).toString()).toBe(credential);
    expect(text).toContain('CRN-2027-000001.jwt');
  });
});

describe('the letters of a certificate', () => {
  it.each([
    ['Łódź', ['ibm-plex-sans-latin-ext', 'ibm-plex-sans-latin', 'ibm-plex-sans-latin-ext']],
    ['Ελλάδα', ['ibm-plex-sans-greek']],
    ['医院', ['noto-sans-sc-115', 'noto-sans-sc-116']],
    ['さくら', ['noto-sans-sc-119']],
    ['مستشفى الملك', ['ibm-plex-sans-arabic-arabic']],
  ])('of %s come from a font that has them', (text, files) =>
    expect(runsOf(text, 600).map(({ file }) => /([^/]+)-600-normal\.woff$/.exec(file)?.[1])).toEqual(files),
  );
  it('of one text are all kept', () =>
    expect(
      runsOf(names.join(' '), 400)
        .map(({ text }) => text)
        .join(''),
    ).toBe(names.join(' ')));
  it.each([
    ['مستشفى 7', true],
    ['Aurora مستشفى', false],
    ['7', false],
  ])('of %s: read from the right is %s', (text, fromRight) => expect(isRightToLeft(text)).toBe(fromRight));
});

describe('the sentences of a certificate', () => {
  it('name the days in full', () =>
    expect(certificateTexts(entry, publicUrl).facts).toEqual([
      ['Granted', '27 April 2027'],
      ['Valid to the end of', '27 April 2030'],
      ['Number', 'CRN-2027-000001'],
    ]));
});
