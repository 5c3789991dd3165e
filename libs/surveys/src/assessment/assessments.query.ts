import type { Assessment, AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { progress } from '@cairn/maturity-models';
import type { Kysely } from 'kysely';
import { byUnit, findAnswers } from '../answers/answers.query.js';
import { findEvidence } from '../evidence/evidence.query.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findTeamwork } from '../teamwork/teamwork.query.js';
import { findNames } from '../teamwork/people.query.js';

const LISTED = 1000;

const summaries = (db: Kysely<SurveysTables>) =>
  db
    .selectFrom('assessments')
    .innerJoin('assessment_progress as progress', (join) =>
      join
        .onRef('progress.tenant_id', '=', 'assessments.tenant_id')
        .onRef('progress.assessment_id', '=', 'assessments.id'),
    )
    .leftJoin('facilities as facility', (join) =>
      join
        .onRef('facility.tenant_id', '=', 'assessments.tenant_id')
        .onRef('facility.id', '=', 'assessments.facility_id'),
    )
    .select((row) => [
      'assessments.id',
      'assessments.tenant_id as organizationId',
      row.fn.coalesce('facility.organization_name', row.val('')).as('organizationName'),
      'assessments.facility_id as facilityId',
      'assessments.facility_name as facilityName',
      'assessments.model',
      'assessments.model_version as modelVersion',
      'assessments.status',
      'assessments.due_on as dueOn',
      'assessments.opened_at as openedAt',
      'assessments.submitted_at as submittedAt',
      'progress.answered',
      'progress.applicable',
    ])
    .orderBy('assessments.opened_at', 'desc')
    .orderBy('assessments.id');

/** The latest assessments of one organization. */
export const findAssessments = (db: Kysely<SurveysTables>, tenantId: string): Promise<AssessmentSummary[]> =>
  summaries(db).where('assessments.tenant_id', '=', tenantId).limit(LISTED).execute();

/** The latest assessments of all organizations, for staff. */
export const findAssessmentsOfAll = (db: Kysely<SurveysTables>): Promise<AssessmentSummary[]> =>
  summaries(db).limit(LISTED).execute();

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
