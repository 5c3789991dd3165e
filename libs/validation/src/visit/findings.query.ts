import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

type Db = Kysely<ValidationTables>;

/** What the team of a visit finds, by criterion; people by their ids. */
export const findFindings = (db: Db, tenantId: string, visitId: string) =>
  db
    .selectFrom('findings')
    .select([
      'criterion_id as criterionId',
      'verdict',
      'note',
      'strengths',
      'recommendations',
      'votes',
      'stated_by as statedBy',
      'recorded_by as by',
      'recorded_at as at',
      'version',
    ])
    .where('tenant_id', '=', tenantId)
    .where('visit_id', '=', visitId)
    .orderBy('criterion_id')
    .execute();

/** Verdicts of single validators: those that are revealed, and the reader's own. */
export const findVerdicts = (db: Db, tenantId: string, visitId: string, readerId: string) =>
  db
    .selectFrom('verdicts')
    .select([
      'criterion_id as criterionId',
      'person_id as personId',
      'verdict',
      'note',
      'strengths',
      'recommendations',
      'blind_verdict as blindVerdict',
      'sealed',
      'recorded_at as at',
      'version',
    ])
    .where('tenant_id', '=', tenantId)
    .where('visit_id', '=', visitId)
    .where((where) => where.or([where('sealed', '=', false), where('person_id', '=', readerId)]))
    .orderBy('criterion_id')
    .orderBy('person_id')
    .execute();
