import type { DeskFilter } from '@cairn/contracts/list-filters.js';
import type { Page } from '@cairn/contracts/page.js';
import type {
  Assessment,
  AssessmentFigures,
  AssessmentSummary,
  AssessmentsQuery,
  DeskAssessmentsQuery,
} from '@cairn/contracts/surveys/http/assessments.js';
import { progress } from '@cairn/maturity-models';
import { findNames } from '@cairn/platform/auth/names.query.js';
import { patternsOf } from '@cairn/platform/paging/finds.query.js';
import { type Orders, type SortKey, all, keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { byUnit, findAnswers } from '../answers/answers.query.js';
import { findEvidence } from '../evidence/evidence.query.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findTeamwork } from '../teamwork/teamwork.query.js';

type Db = Kysely<SurveysTables>;

const ofProgress = (column: 'answered' | 'applicable') =>
  sql<number>`coalesce((SELECT ${sql.ref(column)} FROM assessment_progress progress WHERE progress.tenant_id = assessments.tenant_id AND progress.assessment_id = assessments.id), 0)`;

const byId: readonly SortKey[] = [
  { by: 'assessments.tenant_id', type: 'uuid' },
  { by: 'assessments.id', type: 'uuid' },
];
const orders = {
  openedAt: [{ by: 'assessments.opened_at', type: 'timestamptz' }, ...byId],
  facilityName: [{ by: 'assessments.search', type: 'text' }, ...byId],
  status: [
    { by: 'assessments.status', type: 'text' },
    { by: 'assessments.opened_at', type: 'timestamptz', descending: true },
    ...byId,
  ],
  answered: [{ by: ofProgress('answered'), type: 'integer' }, ...byId],
  dueOn: [{ by: 'assessments.due_on', type: 'date', nullable: true }, ...byId],
} satisfies Orders<'openedAt' | 'facilityName' | 'status' | 'answered' | 'dueOn'>;

/**
 * What a list shows of an assessment. Its progress and its organization are looked up row by row: joined, they would be
 * read for all rows before the first page is known.
 */
const summaries = (db: Db) =>
  db
    .selectFrom('assessments')
    .select([
      'assessments.id',
      'assessments.tenant_id as organizationId',
      sql<string>`coalesce((SELECT organization_name FROM facilities facility WHERE facility.tenant_id = assessments.tenant_id AND facility.id = assessments.facility_id), '')`.as(
        'organizationName',
      ),
      'assessments.facility_id as facilityId',
      'assessments.facility_name as facilityName',
      'assessments.model',
      'assessments.model_version as modelVersion',
      'assessments.status',
      'assessments.due_on as dueOn',
      'assessments.opened_at as openedAt',
      'assessments.submitted_at as submittedAt',
      ofProgress('answered').as('answered'),
      ofProgress('applicable').as('applicable'),
    ]);

/** A page of the assessments of one organization. */
export const findAssessments = (db: Db, tenantId: string, asked: AssessmentsQuery): Promise<Page<AssessmentSummary>> =>
  readPage(
    summaries(db)
      .where('assessments.tenant_id', '=', tenantId)
      .where(all(ofList(asked))),
    asked.sort,
    keysOf(orders, asked.sort),
    asked,
  );

/** A page of the assessments of all organizations, for staff. */
export const findAssessmentsOfAll = (db: Db, asked: DeskAssessmentsQuery): Promise<Page<AssessmentSummary>> =>
  readPage(
    summaries(db).where(all([...ofList(asked), ...ofDesk(asked)])),
    asked.sort,
    keysOf(orders, asked.sort),
    asked,
  );

/** How many there are of all organizations, by status. */
export const countAssessments = async (db: Db, asked: DeskFilter): Promise<AssessmentFigures> => {
  const rows = await db
    .selectFrom('assessments')
    .select(({ fn }) => ['status', fn.countAll<string>().as('count')])

    .where(all([...ofList({ model: asked.model }), ...ofDesk(asked)]))
    .groupBy('status')
    .execute();
  const of = (status: AssessmentSummary['status']) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return { open: of('open'), submitted: of('submitted') };
};

const ofList = ({ search, status, facilityId, model }: Partial<AssessmentsQuery>): RawBuilder<boolean>[] => [
  ...(search
    ? [
        sql<boolean>`NOT EXISTS (SELECT FROM unnest(${patternsOf(search)}) AS pattern WHERE NOT (assessments.search LIKE pattern OR EXISTS (
          SELECT FROM facilities WHERE facilities.tenant_id = assessments.tenant_id AND facilities.id = assessments.facility_id AND facilities.search LIKE pattern)))`,
      ]
    : []),
  ...(status ? [sql<boolean>`assessments.status = ${status}`] : []),
  ...(facilityId ? [sql<boolean>`assessments.facility_id = ${facilityId}`] : []),
  ...(model ? [sql<boolean>`assessments.model = ${model}`] : []),
];

const ofDesk = ({ organizationId, country }: DeskFilter): RawBuilder<boolean>[] => [
  ...(organizationId ? [sql<boolean>`assessments.tenant_id = ${organizationId}`] : []),
  ...(country
    ? [
        sql<boolean>`(assessments.tenant_id, assessments.facility_id) IN (SELECT tenant_id, facility_id FROM facility_countries WHERE country = ${country})`,
      ]
    : []),
];

/** One assessment with its answers and evidence; for a member with what colleagues have agreed. */
export const findAssessment = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  id: string,
  member?: string,
): Promise<Assessment | undefined> => {
  const found = await summaries(db)
    .select(['assessments.service_areas as serviceAreas', 'assessments.version'])
    .where('assessments.tenant_id', '=', tenantId)
    .where('assessments.id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const answers = await findAnswers(db, tenantId, id);
  const evidence = await findEvidence(db, tenantId, id);
  const teamwork = member && (await findTeamwork(db, tenantId, id, { answers, evidence }, member));
  const names = await findNames(db, [...answers.map(({ by }) => by), ...evidence.map(({ attachedBy }) => attachedBy)]);
  const model = await modelVersions.find(db, found.model, found.modelVersion);
  const units = model ? progress(model, { areas: found.serviceAreas, answers: byUnit(answers) as never }).units : [];
  return {
    ...found,
    answers: answers.map((answer) => ({ ...answer, by: names.get(answer.by) ?? '' })),
    evidence: evidence.map((piece) => ({ ...piece, attachedBy: names.get(piece.attachedBy) ?? '' })),
    progress: units.map(({ unitId, answered, total }) => ({ unitId, answered, applicable: total })),
    ...(teamwork && { teamwork }),
  };
};

/** The latest submitted assessment of a facility against a model, whatever its version. */
export const findFormerAssessment = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  facilityId: string,
  model: string,
): Promise<{ readonly id: string; readonly modelVersion: string } | undefined> =>
  db
    .selectFrom('assessments')
    .select(['id', 'model_version as modelVersion'])
    .where('tenant_id', '=', tenantId)
    .where('facility_id', '=', facilityId)
    .where('model', '=', model)
    .where('status', '=', 'submitted')
    .orderBy('submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst();

export type Facility = {
  readonly name: string;
  readonly timeZone: string;
  readonly serviceAreas: Assessment['serviceAreas'];
  readonly archived: boolean;
};

export const findFacility = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  id: string,
): Promise<Facility | undefined> =>
  db
    .selectFrom('facilities')
    .select(['name', 'time_zone as timeZone', 'service_areas as serviceAreas', 'archived'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
