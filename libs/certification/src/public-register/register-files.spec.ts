import type { ListedCertificate } from '@cairn/contracts/certification/http/register-list.js';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { badgeOf } from './badge.js';
import { registerAtom, registerCsv } from './register-files.js';

const certificate: ListedCertificate = {
  number: 'CRN-2027-7K3M-Q9TD',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  organizationName: 'Northern Lights Health',
  country: 'SA',
  model: 'diam-enterprise',
  modelName: 'Digital Imaging Adoption Model, enterprise',
  modelVersion: '2019',
  stage: 6,
  grantedOn: '2027-04-27',
  expiresOn: '2030-04-27',
  kind: 'first',
  standing: 'valid',
};

/** The texts of an XML document, one after the other; throws where it is not well-formed. */
const textsOf = (xml: string): string[] => {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => texts.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
};

const anyName = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

describe('the files of the register', () => {
  it('are well-formed XML whatever a facility is called', () =>
    fc.assert(
      fc.property(anyName, (facilityName) => {
        const named = { ...certificate, facilityName };
        textsOf(registerAtom([named], 'https://cairn.example', facilityName));
        for (const theme of ['auto', 'light', 'dark'] as const) textsOf(badgeOf(named, theme));
      }),
    ));
  it.each(['مستشفى "الملك" <فهد>', '서울대학교 & 병원', "]]> -- ' Łódź"])('keep the name %s', (facilityName) => {
    const named = { ...certificate, facilityName };
    expect(textsOf(registerAtom([named], 'https://cairn.example', 'Cairn')).join('')).toContain(facilityName);
    expect(textsOf(badgeOf(named, 'auto')).join('')).toContain(facilityName);
  });
  it('are a feed and a table without any certificate too', () => {
    expect(textsOf(registerAtom([], 'https://cairn.example', 'Cairn')).join('')).toContain('1970-01-01T00:00:00Z');
    expect(registerCsv([]).split('\r\n')).toHaveLength(2);
  });
  it('let no spreadsheet run a name', () =>
    expect(registerCsv([{ ...certificate, facilityName: '=1+1' }])).toContain(",'=1+1,"));
});

describe('the badge of a certificate', () => {
  it.each([
    ['valid', 'Valid until 2030-04-27'],
    ['suspended', 'Suspended'],
    ['expired', 'Expired on 2030-04-27'],
    ['replaced', 'Replaced by a newer certificate'],
    ['revoked', 'Revoked'],
  ] as const)('of one that is %s says so in its name', (standing, says) =>
    expect(textsOf(badgeOf({ ...certificate, standing }, 'auto'))[0]).toBe(
      `Aurora Hospital: Digital Imaging Adoption Model, enterprise, stage 6. ${says}.`,
    ),
  );
  it('shortens a name that has no room, but not in its own', () => {
    const facilityName = 'Her Majesty Queen Aurora Borealis Memorial University Hospital';
    const texts = textsOf(badgeOf({ ...certificate, facilityName }, 'light'));
    expect(texts[0]).toContain(facilityName);
    expect(texts).toContain('Her Majesty Queen Aurora Borealis Memoria…');
  });
});
