import { randomUUID } from 'node:crypto';
import {
  certificationFigures,
  certifications,
  jwks,
  registerEntry,
  registerMatches,
} from '@cairn/contracts/certification/http/certifications.js';
import { certificationDetail, changePreview } from '@cairn/contracts/certification/http/changes.js';
import type { Service } from '@cairn/platform/service/service.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { createLocalJWKSet, compactVerify } from 'jose';
import { CertificationModule } from './certification.module.js';
import { certificationService } from './certification.service.js';
import type { CertificationTables } from './certification.tables.js';
import { decisionOn, hearsConfirmations, hearsDecision } from './testing/decisions.js';

const organizationId = '00000000-0000-4000-8000-000000000001';
const stranger = '00000000-0000-4000-8000-000000000002';

describe('certifications over HTTP', () => {
  let http: OverHttp;
  let service: Service<CertificationTables>;
  let number = '';

  beforeAll(async () => {
    http = await OverHttp.start([CertificationModule], { CAIRN_PUBLIC_URL: 'https://cairn.example.org' });
    service = http.service(certificationService);
    await http.person('reader', 'reader', organizationId);
    await http.person('outsider', 'admin', stranger);
    await http.person('analyst', 'analyst');
    await http.person('validator', 'validator');
    await http.person('manager', 'manager');
    await http.person('second', 'manager');
    await http.person('admin', 'admin', organizationId);
    await hearsConfirmations(service, 'diam-enterprise', '2019');
    await hearsDecision(service, decisionOn());
    const { body } = await http.as('reader').get(`/api/certification/${organizationId}/certifications`);
    const [granted] = certifications.parse(body).items;
    number = granted?.number ?? '';
    await consents(granted?.facilityId ?? '');
  });
  afterAll(() => http.stop());
  const consents = async (facilityId: string): Promise<void> => {
    await http.as('admin').put(`/api/certification/${organizationId}/facilities/${facilityId}/publication`).expect(200);
  };

  it('are listed for their organization and for staff alone', async () => {
    const status = async (as: string, path: string) => (await http.as(as).get(path)).status;
    const [own, desk] = [
      `/api/certification/${organizationId}/certifications`,
      '/api/certification/desk/certifications',
    ];
    expect(
      await Promise.all(['reader', 'analyst', 'outsider', 'validator', 'guest'].map((as) => status(as, own))),
    ).toEqual([200, 200, 404, 404, 401]);
    expect(await Promise.all(['analyst', 'reader', 'validator', 'guest'].map((as) => status(as, desk)))).toEqual([
      200, 403, 403, 401,
    ]);
    expect(certifications.parse((await http.as('analyst').get(desk)).body).items.map((one) => one.number)).toContain(
      number,
    );
  });

  it('are left out for staff who have a conflict of interest with the organization, of rows, counts and search', async () => {
    const read = async () => {
      const list = await http.as('analyst').get(`/api/certification/desk/certifications?search=${number}`);
      const figures = await http.as('analyst').get('/api/certification/desk/certifications/figures');
      return [certifications.parse(list.body).total, certificationFigures.parse(figures.body).all];
    };
    expect(await read()).toEqual([1, 1]);
    await http.owner.query(
      `INSERT INTO access.conflicts SELECT id, $1, gen_random_uuid(), '2020-01-01', NULL FROM auth."user" WHERE email = 'analyst@example.org'`,
      [organizationId],
    );
    expect(await read()).toEqual([0, 0]);
    await http.owner.query('DELETE FROM access.conflicts');
  });

  it('are found in the register by everyone, however the number is typed', async () => {
    const { status, body } = await http
      .as('guest')
      .get(`/api/certification/register/${number.toLowerCase()}?on=2028-01-01`);
    expect([status, registerEntry.parse(body)]).toMatchObject([
      200,
      { number, standing: 'valid', facilityName: 'Aurora Hospital' },
    ]);
    expect(
      (
        (await http.as('guest').get(`/api/certification/register/${number}?on=2031-01-01`)).body as {
          standing: string;
        }
      ).standing,
    ).toBe('expired');
  });

  it.each([
    (text: string) => text.replaceAll('-', ''),
    (text: string) => text.replaceAll('-', ' – '),
    (text: string) => text.replaceAll(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ])('are found with other dashes, without, and in full width: %#', async (typed) =>
    expect(
      (await http.as('guest').get(`/api/certification/register/${encodeURIComponent(typed(number))}`)).body,
    ).toMatchObject({ number }),
  );

  it.each(['aurora', 'AURORA hospital', 'hôspital', ' ospital  aur '])(
    'are found in the register by the name of the facility, "%s"',
    async (name) => {
      const { status, body } = await http
        .as('guest')
        .get(`/api/certification/register?name=${encodeURIComponent(name)}`);
      expect([status, registerMatches.parse(body)]).toMatchObject([
        200,
        [{ number, facilityName: 'Aurora Hospital', standing: 'valid' }],
      ]);
      expect(body).toEqual(registerMatches.parse(body));
    },
  );
  it.each([
    ['borealis', 200],
    ['aurora%25', 200],
    ['___', 200],
    ['au', 422],
    ['', 422],
  ])('are not found by the name "%s"', async (name, answered) => {
    const { status, body } = await http.as('guest').get(`/api/certification/register?name=${name}`);
    expect(status).toBe(answered);
    if (answered === 200) expect(body).toEqual([]);
  });

  it.each(['CRN-2027-999999', 'nonsense', '%27%3B--'])('are not found under %s', async (unknown) => {
    const { status, body } = await http.as('guest').get(`/api/certification/register/${unknown}`);
    expect([status, (body as { code: string }).code]).toEqual([404, 'certification-not-found']);
    expect((await http.as('guest').get(`/api/certification/register/${unknown}/certificate.pdf`)).status).toBe(404);
  });

  it('are not there before the day of the grant, and a day must be one', async () => {
    expect((await http.as('guest').get(`/api/certification/register/${number}?on=2027-04-26`)).status).toBe(404);
    expect((await http.as('guest').get(`/api/certification/register/${number}?on=2027-02-30`)).status).toBe(422);
  });

  it('are proved by a credential that the published keys verify', async () => {
    const keys = await http.as('guest').get('/.well-known/jwks.json');
    const { credential } = (await http.as('guest').get(`/api/certification/register/${number}`)).body as {
      credential: string;
    };
    const published = jwks.parse(keys.body);
    expect(published.keys.flatMap((key) => ('n' in key ? Buffer.from(key.n, 'base64url').length * 8 : []))).toEqual([
      3072,
    ]);
    const { protectedHeader } = await compactVerify(credential, createLocalJWKSet(published));
    expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    const { pathname } = new URL(protectedHeader.kid ?? '');
    expect((await http.as('guest').get(pathname)).body).toEqual(
      published.keys.find(({ kid }) => kid === protectedHeader.kid),
    );
    expect((await http.as('guest').get('/.well-known/keys/none')).status).toBe(404);
  });

  it('are printed', async () => {
    const response = await http
      .as('guest')
      .get(`/api/certification/register/${number}/certificate.pdf`)
      .responseType('blob');
    const pdf = response.body as Buffer;
    expect([response.status, response.get('content-type'), pdf.subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    expect(response.get('content-disposition')).toBe(`inline; filename="${number}.pdf"`);
  });

  describe('changed by staff', () => {
    let one = '';
    let id = '';
    const read = async (as = 'manager') =>
      certificationDetail.parse(
        (await http.as(as).get(`/api/certification/${organizationId}/certifications/${id}`)).body,
      );
    const change = async (as: string, body: object, version?: number) => {
      const tag = String(version ?? (await read()).version);
      const { status, body: said } = await http.as(as).post(`${one}/changes`).set('if-match', `"${tag}"`).send(body);
      return [status, (said as { code?: string }).code];
    };
    const reason = 'The imaging archive was replaced.';

    beforeAll(async () => {
      id = await hearsDecision(service, decisionOn({ decidedAt: service.clock.now() }));
      one = `/api/certification/${organizationId}/certifications/${id}`;
    });

    it('are read by members and staff, and by nobody else', async () => {
      const statuses = await Promise.all(
        ['reader', 'analyst', 'outsider', 'validator', 'guest'].map(async (as) => (await http.as(as).get(one)).status),
      );
      expect(statuses).toEqual([200, 200, 404, 404, 401]);
      expect((await http.as('reader').get(one.replace(/[^/]+$/, randomUUID()))).status).toBe(404);
    });

    it('are suspended and reinstated by a manager alone, who saw the latest version', async () => {
      const refused = async (as: string) => (await change(as, { change: 'suspend', reason }, 1))[0];
      expect([
        await refused('analyst'),
        await refused('admin'),
        await refused('reader'),
        await refused('guest'),
      ]).toEqual([404, 404, 404, 401]);
      expect(await change('manager', { change: 'suspend', reason }, 0)).toEqual([412, 'changed-meanwhile']);
      const preview = await http.as('manager').post(`${one}/changes/preview`).send({ change: 'suspend', reason });
      expect([preview.status, changePreview.parse(preview.body)]).toMatchObject([
        200,
        { refusal: null, standing: 'suspended', mailed: ['admin'] },
      ]);
      expect(await change('manager', { change: 'suspend', reason })).toEqual([200, undefined]);
      expect((await read('admin')).standing).toBe('suspended');
      const { number: suspended } = await read();
      expect((await http.as('guest').get(`/api/certification/register/${suspended}`)).body).toMatchObject({
        standing: 'suspended',
        credential: null,
      });
      expect(
        (await http.as('guest').get(`/api/certification/register/${suspended}/certificate.pdf`)).body,
      ).toMatchObject({ status: 409, code: 'certificate-withdrawn' });
      expect(await change('manager', { change: 'reinstate', reason })).toEqual([200, undefined]);
    });

    it.each([
      [{ change: 'suspend', reason: '' }, 'reason'],
      [{ change: 'suspend' }, 'reason'],
      [{ change: 'abolish', reason: 'Why not.' }, 'change'],
      [{ change: 'correct', reason: 'Misspelt.', facilityName: '', organizationName: 'x' }, 'facilityName'],
    ])('are refused for a body that is none, naming the field: %j', async (body, field) => {
      const { version } = await read();
      const { status, body: problem } = await http
        .as('manager')
        .post(`${one}/changes`)
        .set('if-match', `"${version}"`)
        .send(body);
      expect([status, (problem as { issues: { path: string }[] }).issues[0]?.path]).toEqual([422, field]);
    });

    it('are reissued with the right name: the old number leads to the new one, and both are found', async () => {
      const { number: former, organizationName, grantedOn, expiresOn } = await read();
      const corrected = {
        change: 'correct',
        reason: 'Misspelt.',
        facilityName: 'Aurora Universitätsklinik',
        organizationName,
      };
      expect(await change('manager', corrected)).toEqual([200, undefined]);
      const found = await read();
      expect([found.number === former, found.facilityName, found.grantedOn, found.expiresOn]).toEqual([
        false,
        'Aurora Universitätsklinik',
        grantedOn,
        expiresOn,
      ]);
      const entry = async (of: string) =>
        registerEntry.parse((await http.as('guest').get(`/api/certification/register/${of}`)).body);
      expect(await entry(former)).toMatchObject({ standing: 'corrected', successor: found.number, credential: null });
      expect(await entry(found.number)).toMatchObject({ standing: 'valid', facilityName: 'Aurora Universitätsklinik' });
      await consents(found.facilityId);
      const byName = await http.as('guest').get('/api/certification/register?name=universitatsklinik');
      expect(registerMatches.parse(byName.body).map((match) => match.number)).toEqual([found.number]);
      expect(await change('manager', corrected)).toEqual([409, 'nothing-to-correct']);
    });

    it('are revoked by two managers', async () => {
      expect(await change('manager', { change: 'propose-revocation', reason })).toEqual([200, undefined]);
      expect((await read('reader')).revocation).toBeNull();
      expect((await read('manager')).revocation).toMatchObject({ isOwn: true, by: 'manager' });
      expect(await change('manager', { change: 'confirm-revocation' })).toEqual([409, 'revocation-needs-two-people']);
      expect(await change('second', { change: 'confirm-revocation' })).toEqual([200, undefined]);
      expect(await read('reader')).toMatchObject({ standing: 'revoked' });
      expect(await change('second', { change: 'reinstate', reason })).toEqual([409, 'certification-over']);
    });
  });
});
