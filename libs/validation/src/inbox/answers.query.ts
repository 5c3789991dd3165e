import type { EvaluationInput } from '@cairn/maturity-models';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

/** What was answered in a submitted assessment; nothing until every answer up to its submission is known. */
export const findAnswers = async (
  db: Kysely<ValidationTables>,
  tenantId: string,
  assessmentId: string,
): Promise<EvaluationInput | undefined> => {
  const known = await db
    .selectFrom('assessed_areas')
    .select('service_areas as areas')
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .where('submitted', '=', true)
    .executeTakeFirst();
  if (!known) return undefined;
  const rows = await db
    .selectFrom('answers')
    .select(['unit_id', 'indicator_id', 'answer'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .execute();
  const answers: EvaluationInput['answers'] = {};
  for (const { unit_id, indicator_id, answer } of rows) if (answer) (answers[unit_id] ??= {})[indicator_id] = answer;
  return { areas: known.areas, answers };
};
