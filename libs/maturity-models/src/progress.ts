import { accepts } from './accepts.js';
import type { EvaluationInput } from './answer.js';
import { applicableIndicators } from './applicable-indicators.js';
import { compiledModel } from './compiled-model.js';
import { FACILITY } from './id.js';
import type { Indicator } from './indicator.js';
import type { ModelVersion } from './model-schema.js';
import type { Scope } from './rules/rule-kind.js';
import { scopeOf } from './scope-of.js';

/** `optional` indicators are not in `answered` and `total`; nor are those the answers so far make needless to ask. */
export type UnitProgress = { readonly unitId: string; readonly answered: number; readonly total: number };
export type Progress = { readonly answered: number; readonly total: number; readonly units: readonly UnitProgress[] };

const isAnswered = (indicator: Indicator, recorded: unknown): boolean => {
  if (typeof recorded !== 'object' || recorded === null) return false;
  const { value, notApplicable } = recorded as { value?: unknown; notApplicable?: unknown };
  return value !== undefined
    ? accepts(indicator, value) === undefined
    : indicator.mayBeNotApplicable && typeof notApplicable === 'string';
};

/** How much of the survey is answered, for each unit: the facility first, then each service area. */
export const progress = (model: ModelVersion, input: EvaluationInput): Progress => progressIn(model, scopeOf(input));

export const progressIn = (model: ModelVersion, facility: Scope): Progress => {
  const { asked } = compiledModel(model);
  const unit = (scope: Scope): UnitProgress => {
    const put = applicableIndicators(model, scope.areaKind === null ? FACILITY : { kind: scope.areaKind }).filter(
      ({ id, optional }) => !optional && asked.get(id)?.(scope).status !== 'not-met',
    );
    return {
      unitId: scope.unitId,
      total: put.length,
      answered: put.filter((indicator) => isAnswered(indicator, scope.answers[indicator.id])).length,
    };
  };
  const units = [facility, ...facility.areas].map(unit);
  return {
    units,
    answered: units.reduce((sum, { answered }) => sum + answered, 0),
    total: units.reduce((sum, { total }) => sum + total, 0),
  };
};
