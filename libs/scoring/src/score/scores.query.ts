import type { LiveScore, Score, scoreSummary } from '@cairn/contracts/scoring/http/scores.js';
import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import type { ScoringTables } from '../scoring.tables.js';

export type ScoreSummary = z.output<typeof scoreSummary>;

const LISTED = 1000;

const assessmentsWithScore = (db: Kysely<ScoringTables>) =>
  db
    .selectFrom('assessments')
    .leftJoin('scores', (join) =>
      join.onRef('scores.tenant_id', '=', 'assessments.tenant_id').onRef('scores.assessment_id', '=', 'assessments.id'),
    )
    .select((row) => [
      'assessments.id as assessmentId',
      'assessments.model',
      'assessments.model_version as modelVersion',
      'scores.stage',
      'scores.score',
      row.fn.coalesce('scores.final', row.lit(false)).as('final'),
    ]);

/** Facts of the organization wait in this service: it could not take one of them in. */
const missesFacts = (tenantId: string) =>
  sql<boolean>`EXISTS (SELECT FROM parked WHERE parked.tenant_id = ${tenantId} AND parked.subscription = 'surveys')`;

const scoreOf = (db: Kysely<ScoringTables>, tenantId: string, assessmentId: string) =>
  assessmentsWithScore(db)
    .leftJoin('evaluations as latest', (join) =>
      join.onRef('latest.tenant_id', '=', 'assessments.tenant_id').onRef('latest.assessment_id', '=', 'assessments.id'),
    )
    .select((row) => [
      'latest.calculated_at as calculatedAt',
      row.fn.coalesce('scores.version', row.lit(0)).as('version'),
      'assessments.revision',
      'latest.revision as seen',
      missesFacts(tenantId).as('missesFacts'),
    ])
    .where('assessments.tenant_id', '=', tenantId)
    .where('assessments.id', '=', assessmentId);

const withUpToDate = <Found extends { readonly revision: number; readonly seen: number | null }>({
  revision,
  seen,
  ...score
}: Found) => ({ ...score, upToDate: revision === seen });

/** The score of one assessment, with its proof; without a stage until it was first calculated. */
export const findScore = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
): Promise<Score | undefined> => {
  const found = await scoreOf(db, tenantId, assessmentId).select('latest.evaluation').executeTakeFirst();
  return found && withUpToDate(found);
};

/** The same without the proof, which is long. */
export const findStanding = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
): Promise<Omit<LiveScore, 'changed'> | undefined> => {
  const found = await scoreOf(db, tenantId, assessmentId).executeTakeFirst();
  return found && withUpToDate(found);
};

const summaries = (db: Kysely<ScoringTables>) =>
  assessmentsWithScore(db)
    .select([
      'assessments.tenant_id as organizationId',
      'assessments.facility_id as facilityId',
      'assessments.facility_name as facilityName',
    ])
    .orderBy('assessments.facility_name')
    .orderBy('assessments.id')
    .limit(LISTED);

export const findScores = (db: Kysely<ScoringTables>, tenantId: string): Promise<ScoreSummary[]> =>
  summaries(db).where('assessments.tenant_id', '=', tenantId).execute();

/** The scores of all organizations, for staff. */
export const findScoresOfAll = (db: Kysely<ScoringTables>): Promise<ScoreSummary[]> => summaries(db).execute();
