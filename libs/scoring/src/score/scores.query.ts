import type { Page } from '@cairn/contracts/page.js';
import type {
  DeskScoresQuery,
  LiveScore,
  Score,
  ScoresQuery,
  scoreSummary,
} from '@cairn/contracts/scoring/http/scores.js';
import { type Orders, type SortKey, all, keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { ScoringTables } from '../scoring.tables.js';

export type ScoreSummary = z.output<typeof scoreSummary>;

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

const byId: readonly SortKey[] = [
  { by: 'assessments.tenant_id', type: 'uuid' },
  { by: 'assessments.id', type: 'uuid' },
];
const orders = {
  facilityName: [{ by: 'assessments.facility_name', type: 'text' }, ...byId],
  stage: [
    { by: 'scores.stage', type: 'integer', nullable: true },
    { by: 'scores.score', type: 'double precision', nullable: true },
    ...byId,
  ],
  score: [{ by: 'scores.score', type: 'double precision', nullable: true }, ...byId],
} satisfies Orders<'facilityName' | 'stage' | 'score'>;

const summaries = (db: Kysely<ScoringTables>) =>
  assessmentsWithScore(db).select([
    'assessments.tenant_id as organizationId',
    'assessments.facility_id as facilityId',
    'assessments.facility_name as facilityName',
  ]);

export const findScores = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  asked: ScoresQuery,
): Promise<Page<ScoreSummary>> =>
  readPage(
    summaries(db)
      .where('assessments.tenant_id', '=', tenantId)
      .where(all(ofList(asked))),
    asked.sort,
    keysOf(orders, asked.sort),
    asked,
  );

/** The scores of all organizations, for staff. */
export const findScoresOfAll = (db: Kysely<ScoringTables>, asked: DeskScoresQuery): Promise<Page<ScoreSummary>> =>
  readPage(
    summaries(db).where(
      all([
        ...ofList(asked),
        ...(asked.organizationId ? [sql<boolean>`assessments.tenant_id = ${asked.organizationId}`] : []),
      ]),
    ),
    asked.sort,
    keysOf(orders, asked.sort),
    asked,
  );

const ofList = ({ facilityId, model, assessments }: ScoresQuery): RawBuilder<boolean>[] => [
  ...(facilityId ? [sql<boolean>`assessments.facility_id = ${facilityId}`] : []),
  ...(model ? [sql<boolean>`assessments.model = ${model}`] : []),
  ...(assessments ? [sql<boolean>`assessments.id = ANY(${assessments}::uuid[])`] : []),
];
