import { accepts } from '../answer/accepts.js';
import type { Answer, EvaluationInput } from '../answer/answer.js';
import { applicableIndicators } from '../model/applicable-indicators.js';
import { compiledModel } from './compiled-model.js';
import { FACILITY } from '../answer/facility.js';
import type { Indicator } from '../answer/indicator.js';
import type { ModelVersion } from '../model/model-schema.js';
import type { Scope } from '../rules/rule-kind.js';
import { scopeOf } from './scope-of.js';

/** `optional` indicators are not in `answered` and `total`; nor are those that the answers so far make unnecessary. */
type UnitProgress = { readonly unitId: string; readonly answered: number; readonly total: number };
export type Progress = { readonly answered: number; readonly total: number; readonly units: readonly UnitProgress[] };

const isAnswered = (indicator: Indicator, recorded: unknown): boolean => {
  if (typeof recorded !== 'object' || recorded === null) return false;
  const { value, notApplicable } = recorded as { value?: unknown; notApplicable?: unknown };
  return value !== undefined
    ? accepts(indicator, value) === undefined
    : indicator.mayBeNotApplicable && typeof notApplicable === 'string';
};

/** What is asked of a unit by the answers so far and is not optional, and whether it is answered. */
export type AskedIndicator = { readonly unitId: string; readonly indicatorId: string; readonly answered: boolean };

export const askedIn = (model: ModelVersion, scope: Scope): readonly AskedIndicator[] => {
  const { asked } = compiledModel(model);
  return applicableIndicators(model, scope.areaKind === null ? FACILITY : { kind: scope.areaKind })
    .filter(({ id, optional }) => !optional && asked.get(id)?.(scope).status !== 'not-met')
    .map((indicator) => ({
      unitId: scope.unitId,
      indicatorId: indicator.id,
      answered: isAnswered(indicator, scope.answers[indicator.id]),
    }));
};

/** How much of the survey is answered, for each unit: the facility first, then each service area. */
export const progress = (model: ModelVersion, input: EvaluationInput): Progress => progressIn(model, scopeOf(input));

export const progressIn = (model: ModelVersion, facility: Scope): Progress => {
  const units = [facility, ...facility.areas].map((scope): UnitProgress => {
    const asked = askedIn(model, scope);
    return {
      unitId: scope.unitId,
      total: asked.length,
      answered: asked.filter(({ answered }) => answered).length,
    };
  });
  return {
    units,
    answered: units.reduce((sum, { answered }) => sum + answered, 0),
    total: units.reduce((sum, { total }) => sum + total, 0),
  };
};

/**
 * By how much `answered` changes when one answer of a unit takes the place of another, null where there is none;
 * undefined where other indicators are asked by it, or it by others: then everything is counted.
 */
export const answeredDifference = (
  model: ModelVersion,
  indicatorId: string,
  before: Answer | null,
  after: Answer | null,
): number | undefined => {
  const { indicators, asked, deciding } = compiledModel(model);
  const indicator = indicators.get(indicatorId);
  if (!indicator || asked.has(indicatorId) || deciding.has(indicatorId)) return undefined;
  return indicator.optional ? 0 : Number(isAnswered(indicator, after)) - Number(isAnswered(indicator, before));
};
