import type { Note } from '@cairn/contracts/surveys/http/teamwork.js';
import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';
import { findColleagues } from './colleagues.query.js';

/** The notes on one indicator of a unit as `reader` sees them, the newest last. */
export const findNotes = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  assessmentId: string,
  unitId: string,
  indicatorId: string,
  reader: string,
): Promise<Note[]> => {
  const rows = await db
    .selectFrom('notes')
    .select(['id', 'text', 'author_id as authorId', 'written_at as at'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', unitId)
    .where('indicator_id', '=', indicatorId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  const names = await findColleagues(
    db,
    tenantId,
    rows.map(({ authorId }) => authorId),
  );
  return rows.map(({ id, text, authorId, at }) => ({
    id,
    text,
    by: names.get(authorId) ?? '',
    mine: authorId === reader,
    at,
  }));
};
