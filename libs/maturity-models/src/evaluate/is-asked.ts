import type { EvaluationInput } from '../answer/answer.js';
import { compiledModel } from './compiled-model.js';
import type { ModelVersion } from '../model/model-schema.js';
import { scopeOf } from './scope-of.js';

/** Whether the answers so far still call for this indicator in this unit (its `askedWhen`). */
export const isAsked = (model: ModelVersion, input: EvaluationInput, unitId: string, indicatorId: string): boolean => {
  const condition = compiledModel(model).asked.get(indicatorId);
  if (!condition) return true;
  const facility = scopeOf(input);
  return condition(facility.areas.find((area) => area.unitId === unitId) ?? facility).status !== 'not-met';
};
