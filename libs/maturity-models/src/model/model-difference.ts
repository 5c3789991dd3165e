import { criteriaOf } from './criteria-of.js';
import type { ModelVersion } from './model-schema.js';
import { textsOf } from './texts-of.js';

/** Ids. */
export type Difference = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
};

/** Ids of parts that were added or removed, or whose meaning changed. Stages are named by number. */
export type ModelDifference = {
  readonly indicators: Difference;
  readonly criteria: Difference;
  readonly stages: Difference;
};

const between = (former: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): Difference => ({
  added: [...next.keys()].filter((id) => !former.has(id)),
  removed: [...former.keys()].filter((id) => !next.has(id)),
  changed: [...next].filter(([id, meaning]) => former.has(id) && former.get(id) !== meaning).map(([id]) => id),
});

const meanings = (model: ModelVersion): { readonly [part in keyof ModelDifference]: ReadonlyMap<string, string> } => {
  const texts = textsOf(model);
  return {
    indicators: new Map(
      model.indicators.map((indicator) => [
        indicator.id,
        JSON.stringify([indicator, texts.indicators[indicator.id]?.text]),
      ]),
    ),
    criteria: new Map(
      criteriaOf(model).map(({ criterion: { rule, points, focusArea, id }, stage, branch }) => [
        id,
        JSON.stringify([stage, branch, rule, points, focusArea]),
      ]),
    ),
    stages: new Map(model.stages.map(({ stage, gate }) => [String(stage), JSON.stringify(gate)])),
  };
};

/**
 * What a version asks or counts differently from its former one. Wording of criteria, effort and provenance make no
 * difference; the wording of an indicator does.
 */
export const modelDifference = (former: ModelVersion, next: ModelVersion): ModelDifference => {
  const [before, after] = [meanings(former), meanings(next)];
  return {
    indicators: between(before.indicators, after.indicators),
    criteria: between(before.criteria, after.criteria),
    stages: between(before.stages, after.stages),
  };
};
