import type { EvaluationInput } from '@cairn/maturity-models';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

/** What was answered in an assessment; nothing until its opening is known. */
export const findAnswers = async (db: Kysely<ValidationTables>, tenantId: string, assessmentId: string): Promise<EvaluationInput | undefined> => {
  const opened = await db.selectFrom('assessed_areas').select('service_areas as areas').where('tenant_id', '=', tenantId).where('assessment_id', '=', assessmentId).executeTakeFirst();
  if (!opened) return undefined;
  const rows = await db.selectFrom('answers').select(['unit_id', 'indicator_id', 'answer']).where('tenant_id', '=', tenantId).where('assessment_id', '=', assessmentId).execute();
  const answers: EvaluationInput['answers'] = {};
  for (const { unit_id, indicator_id, answer } of rows) if (answer) (answers[unit_id] ??= {})[indicator_id] = answer;
  return { areas: opened.areas, answers };
};
