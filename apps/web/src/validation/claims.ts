import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { criteriaOf, indicatorsOf, type ModelVersion } from '@cairn/maturity-models';
import { noSource, type Source, sourcesNow } from '../scoring/sources.js';
import { answerKey } from '../surveys/answer-key.js';
import { inputOf, surveyPlan, type Unit } from '../surveys/survey-plan.js';

/** What the hospital answered to one question in one unit, with what supports it. */
type Claim = { readonly indicatorId: string; readonly unit: Unit; readonly source: Source };
export type Claims = ReadonlyMap<string, readonly Claim[]>;

/** The claims by criterion: every answer that its rule looks at, as far as it is asked. */
export const claimsOf = (
  model: ModelVersion,
  assessment: Pick<Assessment, 'serviceAreas' | 'answers' | 'evidence'>,
): Claims => {
  const sources = sourcesNow(assessment);
  const sourceOf = (unitId: string, indicatorId: string): Source =>
    sources.get(answerKey(unitId, indicatorId)) ?? noSource;
  const input = inputOf(assessment.serviceAreas, model, (unitId, indicatorId) => sourceOf(unitId, indicatorId).answer);
  const rows = new Map(
    surveyPlan(model, assessment.serviceAreas, input).flatMap((section) =>
      section.rows.map((row) => [row.indicator.id, row.lines] as const),
    ),
  );
  const claims = (indicatorId: string): Claim[] =>
    (rows.get(indicatorId) ?? []).map(({ unit }) => ({ indicatorId, unit, source: sourceOf(unit.id, indicatorId) }));
  return new Map(
    criteriaOf(model).map(({ criterion }) => [
      criterion.id,
      [...new Set(indicatorsOf(criterion.rule))].flatMap(claims),
    ]),
  );
};
