import { registerMatches } from '@cairn/contracts/certification/http/certifications.js';
import { publication } from '@cairn/contracts/certification/http/publication.js';
import { facilityInRegister, listedCertificates } from '@cairn/contracts/certification/http/register-list.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { SaxesParser } from 'saxes';
import { CertificationModule } from '../certification.module.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { decisionOn, hearsConfirmations, hearsDecision } from '../testing/decisions.js';

const organizationId = '00000000-0000-4000-8000-000000000001';
const stranger = '00000000-0000-4000-8000-000000000002';
const aurora = '00000000-0000-4000-8000-0000000000a1';
const borealis = '00000000-0000-4000-8000-0000000000b1';
const hidden = '00000000-0000-4000-8000-0000000000c1';
const register = '/api/certification/register';

const isWellFormed = (text: string): boolean => {
  const parser = new SaxesParser();
  parser.write(text).close();
  return true;
};

describe('the list of the public register', () => {
  let http: OverHttp;
  let service: Service<CertificationTables>;

  const publicationOf = (facilityId: string): string =>
    `/api/certification/${organizationId}/facilities/${facilityId}/publication`;
  const list = async (asked = ''): Promise<string[]> => {
    const { status, body } = await http.as('guest').get(`${register}/certificates?${asked}`);
    expect(status).toBe(200);
    return listedCertificates
      .parse(body)
      .items.map(({ facilityName, stage, standing }) => `${facilityName} ${stage} ${standing}`);
  };
  const file = async (path: string): Promise<string> => {
    const response = await http.as('guest').get(path).responseType('blob');
    expect(response.status).toBe(200);
    return (response.body as Buffer).toString();
  };
  const numberOf = async (facilityId: string): Promise<string> => {
    const { rows } = await http.owner.query<{ number: string }>(
      'SELECT number FROM certification.register WHERE facility_id = $1 ORDER BY granted_on DESC',
      [facilityId],
    );
    return rows[0]?.number ?? '';
  };

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule], {
      CAIRN_PUBLIC_URL: 'https://cairn.example.org',
      CAIRN_REQUESTS_PER_MINUTE: '1000000',
    });
    service = http.service(certificationService);
    await http.person('admin', 'admin', organizationId);
    await http.person('reader', 'reader', organizationId);
    await http.person('outsider', 'admin', stranger);
    await http.person('manager', 'manager');
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    const grant = async (facilityId: string, facilityName: string, day: string, stage: number, country = 'SA') => {
      http.clock.set(`${day}T10:00:00Z`);
      const facts = { facilityId, facilityName, stage, country, decidedAt: `${day}T10:00:00Z` };
      await hearsDecision(service, decisionOn(facts));
    };
    await grant(aurora, 'Aurora Hospital', '2027-04-27', 6);
    await grant(borealis, 'Borealis <Imaging> & Co', '2028-02-01', 7, 'NO');
    await grant(hidden, 'Hidden Clinic', '2028-03-01', 6);
    await grant(aurora, 'Aurora Hospital', '2028-06-01', 7);
    http.clock.set('2028-07-01T00:00:00Z');
  });
  afterAll(() => http.stop());

  it('is empty until somebody consents, by name too', async () => {
    expect(await list()).toEqual([]);
    expect(registerMatches.parse((await http.as('guest').get(`${register}?name=aurora`)).body)).toEqual([]);
    expect((await http.as('guest').get(`${register}/facilities/${aurora}`)).status).toBe(404);
    expect((await http.as('guest').get(`${register}/${await numberOf(aurora)}/badge.svg`)).status).toBe(404);
  });

  it('takes consent of an administrator of the organization alone, for a facility that is certified', async () => {
    const statuses = await Promise.all(
      ['reader', 'manager', 'outsider', 'guest'].map(
        async (as) => (await http.as(as).put(publicationOf(aurora))).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 401]);
    const unknown = publicationOf('00000000-0000-4000-8000-0000000000d1');
    expect((await http.as('admin').put(unknown)).body).toMatchObject({ status: 404, code: 'facility-not-found' });
    for (const facility of [aurora, borealis])
      expect((await http.as('admin').put(publicationOf(facility))).status).toBe(200);
    expect(publication.parse((await http.as('reader').get(publicationOf(aurora))).body).since).not.toBeNull();
    expect(publication.parse((await http.as('reader').get(publicationOf(hidden))).body).since).toBeNull();
  });

  it('has the facilities that consent, with all their certificates', async () => {
    expect(await list()).toEqual([
      'Aurora Hospital 7 valid',
      'Borealis <Imaging> & Co 7 valid',
      'Aurora Hospital 6 replaced',
    ]);
    expect(await list('sort=facilityName&limit=2')).toEqual(['Aurora Hospital 6 replaced', 'Aurora Hospital 7 valid']);
    const { body } = await http.as('guest').get(`${register}/facilities/${aurora}`);
    expect(facilityInRegister.parse(body)).toMatchObject({
      facilityName: 'Aurora Hospital',
      certificates: [
        { stage: 7, kind: 'upgrade' },
        { stage: 6, standing: 'replaced' },
      ],
    });
    expect(registerMatches.parse((await http.as('guest').get(`${register}?name=aurora`)).body)).toHaveLength(2);
    expect(registerMatches.parse((await http.as('guest').get(`${register}?name=hidden`)).body)).toEqual([]);
  });

  it.each([
    ['country=NO', ['Borealis <Imaging> & Co 7 valid']],
    ['stage=6', ['Aurora Hospital 6 replaced']],
    ['year=2028', ['Aurora Hospital 7 valid', 'Borealis <Imaging> & Co 7 valid']],
    ['search=hôspital', ['Aurora Hospital 7 valid', 'Aurora Hospital 6 replaced']],
    ['search=hidden', []],
    ['on=2027-04-26', []],
    ['on=2027-04-27', ['Aurora Hospital 6 replaced']],
    ['on=2028-05-31', ['Borealis <Imaging> & Co 7 valid', 'Aurora Hospital 6 replaced']],
    ['on=2028-06-01', ['Aurora Hospital 7 valid', 'Borealis <Imaging> & Co 7 valid']],
    ['on=2031-06-01', ['Aurora Hospital 7 valid']],
    ['on=2031-06-02', []],
    ['model=diam-enterprise&validation=revalidated', []],
    ['validation=validated&stage=7&country=SA', ['Aurora Hospital 7 valid']],
    ['model=infram', []],
  ])('is narrowed by %s', async (asked, found) => expect(await list(asked)).toEqual(found));

  it.each(['country=xx1', 'stage=-1', 'year=abc', 'on=2028-02-30', 'validation=maybe', 'unknown=1'])(
    'refuses %s, naming it',
    async (asked) => {
      const { status, body } = await http.as('guest').get(`${register}/certificates?${asked}`);
      expect([status, (body as { issues: unknown[] }).issues.length]).toEqual([422, 1]);
    },
  );

  it('is a table and a feed as well', async () => {
    const csv = await file(`${register}/certificates.csv?year=2028`);
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFnumber,facilityName,organizationName,country,model,modelVersion,stage,kind,grantedOn,expiresOn,standing',
      `${await numberOf(aurora)},Aurora Hospital,Northern Lights Health,SA,diam-enterprise,2019,7,upgrade,2028-06-01,2031-06-01,valid`,
    ]);
    const atom = await file(`${register}/certificates.atom`);
    expect(isWellFormed(atom)).toBe(true);
    expect(atom.match(/<entry>/g)).toHaveLength(3);
    expect(atom).toContain('<title>Borealis &lt;Imaging&gt; &amp; Co: ');
  });

  it('has a badge for the pages of the facility, which says what it shows', async () => {
    const path = `${register}/${await numberOf(borealis)}/badge.svg`;
    const response = await http.as('guest').get(path).responseType('blob');
    const svg = (response.body as Buffer).toString();
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toMatch(
      /<title id="name">Borealis &lt;Imaging&gt; &amp; Co: .*, stage 7\. Valid until 2031-02-01\.<\/title>/,
    );
    expect(response.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.get('cache-control')).toBe('public, max-age=300');
    expect(await file(`${path}?theme=dark`)).not.toBe(await file(`${path}?theme=light`));
    http.clock.set('2031-02-03T00:00:00Z');
    expect(await file(path)).toContain('Expired on 2031-02-01');
    http.clock.set('2028-07-01T00:00:00Z');
  });

  it('has nothing of a facility whose consent was withdrawn, while its numbers can still be verified', async () => {
    expect((await http.as('reader').delete(publicationOf(aurora))).status).toBe(404);
    expect((await http.as('admin').delete(publicationOf(aurora))).status).toBe(200);
    expect(await list()).toEqual(['Borealis <Imaging> & Co 7 valid']);
    expect((await http.as('guest').get(`${register}/facilities/${aurora}`)).status).toBe(404);
    expect((await http.as('guest').get(`${register}/${await numberOf(aurora)}`)).body).toMatchObject({
      standing: 'valid',
    });
  });
});
