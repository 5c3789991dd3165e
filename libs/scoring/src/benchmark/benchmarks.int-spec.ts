import { randomUUID } from 'node:crypto';
import {
  type AssessmentBenchmark,
  type Benchmark,
  assessmentBenchmark,
  benchmark,
} from '@cairn/contracts/scoring/http/benchmarks.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { ScoringModule } from '../scoring.module.js';
import { scoring } from '../scoring.service.js';
import { contributed } from '../testing/contributed.js';
import { takeBenchmarkSnapshot } from './take-benchmark-snapshot.job.js';

const germany = {
  region: 'europe',
  country: 'DE',
  type: 'general-hospital',
  beds: 120,
  teaching: false,
  ownership: 'public',
} as const;
const gulf = {
  region: 'middle-east',
  country: 'SA',
  type: 'teaching-hospital',
  beds: 800,
  teaching: true,
  ownership: 'private',
} as const;

describe('benchmarks over HTTP', () => {
  let http: OverHttp;
  let assessmentId = '';
  beforeAll(async () => {
    http = await OverHttp.start([ScoringModule]);
    await http.person('reader', 'reader', someTenant);
    await http.person('admin', 'admin', someTenant);
    await http.person('stranger', 'admin', otherTenant);
    for (const role of ['analyst', 'validator'] as const) await http.person(role, role);
    ({ assessmentId } = await contributed(service(), {
      organizationId: someTenant,
      score: 6.4217,
      at: '2026-01-10T00:00:00Z',
      profile: germany,
    }));
    for (const score of [0.5, 1.25, 2.5, 3.1, 5.5])
      await contributed(service(), { score, at: '2026-02-01T00:00:00Z', profile: germany });
    for (const score of [2, 4, 6]) await contributed(service(), { score, at: '2026-02-01T00:00:00Z', profile: gulf });
    await snapshot('2026-04-01');
  });
  afterAll(() => http.stop());

  const service = () => http.service(scoring);
  const snapshot = (day: string) =>
    takeBenchmarkSnapshot.run(
      { tenantId: someTenant, key: `diam-enterprise 2019 ${day}`, dueAt: `${day}T00:00:00Z`, revision: 1, attempt: 1 },
      service(),
    );
  const path = (query: string, organization = someTenant) =>
    `/api/scoring/${organization}/benchmarks?model=diam-enterprise&modelVersion=2019${query}`;
  const ask = async (query = '', as = 'reader'): Promise<Benchmark> =>
    benchmark.parse((await http.as(as).get(path(query))).body);

  it('show an organization its peers and the rank of its own facilities', async () => {
    expect(await ask()).toMatchObject({
      asOf: '2026-04-01',
      snapshots: ['2026-04-01'],
      figures: { facilities: 9, lowest: 0, median: 3.1, highest: 6, mean: 3.47 },
      own: [
        {
          score: 6.4217,
          stage: 6,
          facilityName: 'Some Hospital',
          focusAreas: [{ id: 'workflow', score: expect.closeTo(64.217) }],
          quarter: 'highest',
        },
      ],
    });
  });

  it('show every stage, also those without a facility', async () => {
    expect((await ask()).figures?.stages).toEqual(
      [1, 1, 2, 1, 1, 1, 2, 0].map((facilities, stage) => ({ stage, facilities })),
    );
  });

  it('answer filters as far as whole peer groups can', async () => {
    const breakdown = (await ask('&by=region')).breakdown;
    const counts = breakdown?.parts.map(({ value, figures }) => [value, figures?.facilities ?? null]);
    expect(counts).toEqual([
      ['africa', null],
      ['asia-pacific', null],
      ['europe', null],
      ['latin-america', null],
      ['middle-east', null],
      ['north-america', null],
    ]);
    expect(breakdown?.together?.facilities).toBe(9);
  });

  it('answer alike for too few and for none', async () => {
    const [few, none] = await Promise.all([
      http.as('reader').get(path('&country=SA&by=type')),
      http.as('reader').get(path('&country=NZ&by=type')),
    ]);
    expect(few.status).toBe(200);
    expect(few.body).toEqual(none.body);
    expect(few.body).toMatchObject({ figures: null, breakdown: { together: null } });
  });

  it('keep model versions apart', async () => {
    const { body } = await http.as('reader').get(path('').replace('2019', '2016'));
    expect(body).toMatchObject({ asOf: null, figures: null, snapshots: [], own: [] });
  });

  it('stay as they were for an earlier day', async () => {
    for (const score of [1.5, 3.5, 5.5, 6.5, 7.5, 2.5])
      await contributed(service(), { score, at: '2026-05-01T00:00:00Z', profile: gulf });
    expect((await ask()).figures?.facilities).toBe(9);
    await snapshot('2026-07-01');
    expect(await ask()).toMatchObject({ asOf: '2026-07-01', figures: { facilities: 15 } });
    expect((await ask('&country=SA')).figures?.facilities).toBe(6);
    expect(await ask('&asOf=2026-06-30')).toMatchObject({ asOf: '2026-04-01', figures: { facilities: 9 } });
    expect(await ask('&asOf=2026-03-31')).toMatchObject({ asOf: null, figures: null });
    await snapshot('2026-07-01');
    await snapshot('2026-04-01');
    expect((await ask()).snapshots).toEqual(['2026-07-01', '2026-04-01']);
  });

  it('give an assessed facility its usual peers', async () => {
    const { body } = await http.as('reader').get(`/api/scoring/${someTenant}/assessments/${assessmentId}/benchmark`);
    const found: AssessmentBenchmark = assessmentBenchmark.parse(body);
    expect(found.peers.map(({ of, filters, figures }) => [of, filters, figures?.facilities ?? null])).toEqual([
      ['global', {}, 15],
      ['region', { region: 'europe' }, null],
      ['country', { country: 'DE' }, null],
    ]);
    expect(found.peers[0]?.figures?.focusAreas).toEqual([{ id: 'workflow', mean: 38.85 }]);
    const earlier = await http
      .as('reader')
      .get(`/api/scoring/${someTenant}/assessments/${assessmentId}/benchmark?asOf=2026-04-02`);
    expect(earlier.body).toMatchObject({
      asOf: '2026-04-01',
      peers: [{ of: 'global', figures: { facilities: 9 } }, { figures: null }, { figures: null }],
    });
    expect(
      (await http.as('reader').get(`/api/scoring/${someTenant}/assessments/${randomUUID()}/benchmark`)).status,
    ).toBe(404);
  });

  it('refuse what is no filter', async () => {
    for (const query of ['&country=germany', '&type=ward', '&by=name', '&asOf=yesterday', '&size=huge'])
      expect((await http.as('reader').get(path(query))).status).toBe(422);
    expect((await http.as('reader').get(`/api/scoring/${someTenant}/benchmarks`)).status).toBe(422);
  });

  it('are for members and staff', async () => {
    expect((await http.as('stranger').get(path(''))).status).toBe(404);
    expect((await http.as('guest').get(path(''))).status).toBe(401);
    expect((await http.as('validator').get(path(''))).status).toBe(404);
    const desk = path('').replace(someTenant, 'desk');
    expect((await http.as('analyst').get(desk)).body).toMatchObject({ figures: { facilities: 15 }, own: [] });
    expect((await http.as('reader').get(desk)).status).toBe(403);
  });

  it('count nobody who withdrew the consent, from the next snapshot', async () => {
    const consent = `/api/scoring/${someTenant}/benchmark-consent`;
    expect((await http.as('reader').get(consent)).body).toEqual({ given: true, version: 0 });
    const withdraw = (as: string, version: number) =>
      http.as(as).put(consent).set('if-match', `"${version}"`).send({ given: false });
    expect((await withdraw('reader', 0)).status).toBe(404);
    expect((await withdraw('admin', 3)).status).toBe(412);
    expect((await withdraw('admin', 0)).status).toBe(200);
    expect((await http.as('reader').get(consent)).body).toEqual({ given: false, version: 1 });
    const { rows } = await http.owner.query<{ key: string }>(
      "SELECT key FROM scoring.due_jobs WHERE tenant_id = $1 AND job = 'take-benchmark-snapshot' ORDER BY due_at DESC LIMIT 1",
      [someTenant],
    );
    expect(rows[0]?.key).toMatch(/^diam-enterprise 2019 \d{4}-\d\d-01$/);
    expect((await ask()).figures?.facilities).toBe(15);
    await snapshot('2026-10-01');
    expect((await ask()).figures?.facilities).toBe(6);
    expect((await ask('&asOf=2026-09-30')).figures?.facilities).toBe(15);
  });
});
