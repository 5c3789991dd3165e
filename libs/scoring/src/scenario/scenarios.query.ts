import type { Scenario } from '@cairn/contracts/scoring/http/scenarios.js';
import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';

const ofAssessment = (db: Kysely<ScoringTables>, tenantId: string, assessmentId: string) =>
  db.selectFrom('scenarios').where('tenant_id', '=', tenantId).where('assessment_id', '=', assessmentId);

const bodies = (db: Kysely<ScoringTables>, tenantId: string, assessmentId: string) =>
  ofAssessment(db, tenantId, assessmentId).select(['id', 'name', 'changes', 'saved_at as savedAt', 'version']);

export const findScenarios = (db: Kysely<ScoringTables>, tenantId: string, assessmentId: string): Promise<Scenario[]> =>
  bodies(db, tenantId, assessmentId).orderBy('name').orderBy('id').execute();

export const findScenario = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
  id: string,
): Promise<Scenario | undefined> => bodies(db, tenantId, assessmentId).where('id', '=', id).executeTakeFirst();

export const countScenarios = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
): Promise<number> =>
  Number(
    (
      await ofAssessment(db, tenantId, assessmentId)
        .select((row) => row.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  );

export const hasScenario = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
  id: string,
): Promise<boolean> =>
  (await ofAssessment(db, tenantId, assessmentId).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
