import { randomUUID } from 'node:crypto';
import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import {
  type AssessmentSummary,
  type DeskAssessmentsQuery,
  assessmentFigures,
  assessmentsQuery,
  deskAssessmentsQuery,
} from '@cairn/contracts/surveys/http/assessments.js';
import {
  otherTenant,
  RunningServices,
  scopeOf,
  somePerson,
  someTenant,
} from '@cairn/platform/testing/running-services.js';
import { multiplyRows } from '@cairn/testing/multiply-rows.js';
import { sql } from 'kysely';
import { facilityCountries } from '../inbox/facility-countries.reaction.js';
import { rememberFacility } from '../inbox/remember-facility-when-registered.reaction.js';
import { surveys } from '../surveys.service.js';
import { type SurveysService, learn } from '../testing/an-assessment.js';
import { countAssessments, findAssessments, findAssessmentsOfAll } from './assessments.query.js';
import { OpenAssessment, OpenAssessmentHandler } from './open-assessment.handler.js';

const facilities = [
  ['Hospital São José', 'Rede Saúde', 'BR', someTenant],
  ['Tromsø sykehus', 'Helse Nord', 'NO', someTenant],
  ['مُسْتَشْفَى الشمال', 'صحة الشمال', 'SA', someTenant],
  ['서울 병원', '한국 건강', 'KR', otherTenant],
  ['Szpital Łódź', 'Zdrowie', 'PL', otherTenant],
  ['Klinik Hauptstraße', 'Gesundheit 100 %', 'DE', otherTenant],
] as const;

describe('the lists of assessments', () => {
  let running: RunningServices;
  let service: SurveysService;

  beforeAll(async () => {
    running = await RunningServices.prepare(surveys);
    service = running.service(surveys);
    for (const [name, organizationName, country, tenantId] of facilities) {
      const facilityId = randomUUID();
      const data = {
        ...facilityRegistered.example,
        facilityId,
        name,
        organizationName,
        country,
        organizationId: tenantId,
      };
      for (const reaction of [rememberFacility, ...facilityCountries])
        await learn(service, reaction, facilityRegistered, data, tenantId);
      await new OpenAssessmentHandler(service).execute(
        new OpenAssessment(scopeOf(tenantId), randomUUID(), { facilityId, model: 'infram' }),
      );
    }
    await multiplyRows(running.owner, ['surveys'], 200, { into: 'new organizations' });
    const chance = `('x' || substr(id::text, 1, 4))::bit(16)::int`;
    await running.owner.query(
      `UPDATE surveys.assessments SET opened_at = opened_at + ${chance} * interval '1 minute',
         model = CASE WHEN ${chance} % 4 = 0 THEN 'emram' ELSE model END,
         due_on = CASE WHEN ${chance} % 5 > 1 THEN date '2027-06-30' + ${chance} % 7 END;
       UPDATE surveys.assessments SET status = 'submitted', submitted_at = opened_at WHERE ${chance} % 3 = 0;
       ANALYZE surveys.assessments`,
    );
  });
  afterAll(() => running.stop());

  const desk = (asked: Record<string, string> = {}) =>
    service.inProgramme((db) => findAssessmentsOfAll(db, deskAssessmentsQuery.parse(asked)));
  const every = async (asked: Record<string, string>): Promise<AssessmentSummary[]> => {
    const found: AssessmentSummary[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await desk({ ...asked, ...(cursor && { cursor }) });
      found.push(...page.items);
      cursor = page.next;
    }
    return found;
  };
  const rowsOf = async (rest: string, values: unknown[] = []): Promise<string[]> =>
    (
      await running.owner.query<{ id: string }>(
        `SELECT assessments.id FROM surveys.assessments JOIN surveys.assessment_progress progress ON progress.tenant_id = assessments.tenant_id AND progress.assessment_id = assessments.id ${rest}`,
        values,
      )
    ).rows.map(({ id }) => id);

  it.each<[DeskAssessmentsQuery['sort'], string]>([
    ['-openedAt', 'opened_at DESC, assessments.tenant_id DESC, id DESC'],
    ['openedAt', 'opened_at, assessments.tenant_id, id'],
    ['facilityName', 'search, assessments.tenant_id, id'],
    ['-status', 'status DESC, opened_at, assessments.tenant_id DESC, id DESC'],
    ['answered', 'answered, assessments.tenant_id, id'],
    ['dueOn', 'due_on NULLS LAST, assessments.tenant_id, id'],
    ['-dueOn', 'due_on DESC NULLS LAST, assessments.tenant_id DESC, id DESC'],
  ])('are read to the end, by %s, as one statement orders them', async (sort, order) => {
    const rows = await rowsOf(`ORDER BY ${order}`);
    expect(rows).toHaveLength(1200);
    expect((await every({ sort, limit: '500' })).map(({ id }) => id)).toEqual(rows);
  });

  it('count what they list, with every filter', async () => {
    for (const [asked, where] of [
      [{}, 'true'],
      [{ status: 'open' }, `status = 'open'`],
      [{ model: 'emram', status: 'submitted' }, `model = 'emram' AND status = 'submitted'`],
      [{ organizationId: someTenant }, `assessments.tenant_id = '${someTenant}'`],
      [{ country: 'NO' }, `facility_name LIKE 'Troms%'`],
      [{ country: 'NO', model: 'emram', search: 'troms' }, `facility_name LIKE 'Troms%' AND model = 'emram'`],
      [{ country: 'AQ' }, 'false'],
    ] as const) {
      const rows = await rowsOf(`WHERE ${where} ORDER BY opened_at DESC, assessments.tenant_id DESC, id DESC`);
      expect((await desk(asked)).total).toBe(rows.length);
      expect((await every({ ...asked, limit: '500' })).map(({ id }) => id)).toEqual(rows);
    }
  });

  it('say on the desk how many are open and submitted, however many there are', async () => {
    const figures = (asked = {}) =>
      service.inProgramme(async (db) => assessmentFigures.parse(await countAssessments(db, asked)));
    const counted = async (where: string) => ({
      open: (await rowsOf(`WHERE ${where} AND status = 'open'`)).length,
      submitted: (await rowsOf(`WHERE ${where} AND status = 'submitted'`)).length,
    });
    expect((await figures()).open).toBeGreaterThan(500);
    expect(await figures()).toEqual(await counted('true'));
    expect(await figures({ country: 'KR', model: 'infram' })).toEqual(
      await counted(`facility_name LIKE '서울%' AND model = 'infram'`),
    );
    expect(await figures({ organizationId: otherTenant })).toEqual(
      await counted(`assessments.tenant_id = '${otherTenant}'`),
    );
  });

  it.each([
    ['sao jose', 'Hospital São José'],
    ['JOSÉ hosp', 'Hospital São José'],
    ['rede saude', 'Hospital São José'],
    ['tromso', 'Tromsø sykehus'],
    ['مستشفى', 'مُسْتَشْفَى الشمال'],
    ['서울', '서울 병원'],
    ['병', '서울 병원'],
    ['lodz', 'Szpital Łódź'],
    ['ASSE hauptstr', 'Klinik Hauptstraße'],
    ['infram straße', 'Klinik Hauptstraße'],
    ['100%', 'Klinik Hauptstraße'],
  ])('find by "%s" what is called %s, beyond any first thousand', async (search, name) => {
    const { items, total } = await desk({ search, limit: '500' });
    expect(new Set(items.map(({ facilityName }) => facilityName))).toEqual(new Set([name]));
    expect(total).toBe(
      (await rowsOf('WHERE facility_name = $1 AND ($2 OR model = $3)', [name, !search.includes('infram'), 'infram']))
        .length,
    );
    expect(total).toBeGreaterThan(100);
  });

  it.each(['aurora', 'tromso jose', "'; DROP TABLE", 'x%y_z\\'])('find nothing by "%s"', async (search) =>
    expect(await desk({ search })).toEqual({ items: [], next: null, total: 0 }),
  );

  it('leave the organizations out with which the reader has a conflict of interest, of rows, counts and search', async () => {
    await running.owner.query(`INSERT INTO access.conflicts VALUES ($1, $2, gen_random_uuid(), '2020-01-01', NULL)`, [
      somePerson,
      someTenant,
    ]);
    const read = (asked: Record<string, string>) =>
      service.asStaff(somePerson, async (db) => ({
        found: await findAssessmentsOfAll(db, deskAssessmentsQuery.parse(asked)),
        figures: await countAssessments(db, { organizationId: asked['organizationId'] }),
      }));
    const nothing = { found: { items: [], total: 0 }, figures: { open: 0, submitted: 0 } };
    expect(await read({ organizationId: someTenant })).toMatchObject(nothing);
    const [all, apart] = [await desk({ search: 'tromso' }), await read({ search: 'tromso' })];
    expect(apart.found.total).toBe(Number(all.total) - 1);
    expect(apart.figures.open + apart.figures.submitted).toBe(1197);
  });

  it('find everything by nothing but signs', async () => expect((await desk({ search: '%_-' })).total).toBe(1200));

  it('show an organization its own alone', async () => {
    const { items, total } = await service.inTenant(scopeOf(someTenant), ({ db }) =>
      findAssessments(db, someTenant, assessmentsQuery.parse({ limit: '2' })),
    );
    expect(total).toBe(3);
    expect(items.map(({ organizationId }) => organizationId)).toEqual([someTenant, someTenant]);
    expect(items.every(({ organizationName }) => organizationName !== '')).toBe(true);
  });

  it.each(['-openedAt', 'openedAt', 'facilityName'])(
    'read a page of the desk by %s with an index, and joins for its rows alone',
    async (sort) => {
      const { next } = await desk({ sort });
      const read = await service.inProgramme(async (db) => {
        const soFar = async () => {
          const { rows } = await sql<{ read: string }>`
            SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS read FROM pg_stat_xact_user_tables WHERE schemaname = 'surveys'`.execute(
            db,
          );
          return Number(rows[0]?.read);
        };
        const before = await soFar();
        await findAssessmentsOfAll(db, deskAssessmentsQuery.parse({ sort, cursor: next }));
        return (await soFar()) - before;
      });
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(400);
    },
  );
});
