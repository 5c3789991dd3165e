import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { RecordedAnswer } from '@cairn/contracts/surveys/http/assessments.js';
import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';

/** Answers by unit, then by indicator. */
export type AnswersByUnit = { readonly [unitId: string]: { readonly [indicatorId: string]: Answer } };

/** `by` is the id of the person. */
export const findAnswers = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  assessmentId: string,
): Promise<RecordedAnswer[]> => {
  const rows = await db
    .selectFrom('answers')
    .select(['unit_id', 'indicator_id', 'answer', 'version', 'answered_by', 'answered_at'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .orderBy('unit_id')
    .orderBy('indicator_id')
    .execute();
  return rows.map(({ unit_id, indicator_id, answer, version, answered_by, answered_at }) => ({
    unitId: unit_id,
    indicatorId: indicator_id,
    answer,
    version,
    by: answered_by,
    at: answered_at,
  }));
};

/** What stands, in the shape the maturity-model library takes. */
export const byUnit = (
  answers: readonly Pick<RecordedAnswer, 'unitId' | 'indicatorId' | 'answer'>[],
): AnswersByUnit => {
  const units: Record<string, Record<string, NonNullable<RecordedAnswer['answer']>>> = {};
  for (const { unitId, indicatorId, answer } of answers) if (answer) (units[unitId] ??= {})[indicatorId] = answer;
  return units;
};
