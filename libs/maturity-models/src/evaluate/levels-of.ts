import type { GroupResult, LevelResult, StageResult } from './evaluation.js';
import type { ModelVersion } from '../model/model-schema.js';

/**
 * The whole level of each focus area: the highest stage of which every criterion in the focus area is met, with all
 * lower ones. Null where nothing of the focus area applies. `missing`: the criteria that keep it from the next level.
 */
export const levelsOf = (model: ModelVersion, stages: readonly StageResult[]): readonly LevelResult[] => {
  const areaOf = new Map(model.stages.flatMap(({ criteria }) => criteria.map(({ id, focusArea }) => [id, focusArea])));
  return model.focusAreas.map((id) => {
    let applies = false;
    let level = stages[0]?.stage ?? 0;
    let missing: string[] = [];
    for (const { stage, criteria } of stages) {
      const own = criteria.filter((result) => areaOf.get(result.id) === id && result.status !== 'not-applicable');
      applies ||= own.length > 0;
      if (missing.length > 0) continue;
      missing = own.filter(({ status }) => status === 'not-met').map((result) => result.id);
      if (missing.length === 0) level = stage;
    }
    return { id, level: applies ? level : null, missing };
  });
};

/** Means above the focus areas: of each group, where one of its focus areas applies. */
export const groupsOf = (
  groups: readonly { readonly id: string; readonly focusAreas: readonly string[] }[],
  levels: readonly LevelResult[],
): readonly GroupResult[] =>
  groups.map(({ id, focusAreas }) => ({
    id,
    mean: meanOf(levels.filter((one) => focusAreas.includes(one.id)).map(({ level }) => level)),
  }));

/** The mean of the values; null without any. */
export const meanOf = (values: readonly (number | null)[]): number | null => {
  const there = values.filter((value) => value !== null);
  return there.length > 0 ? there.reduce((sum, value) => sum + value, 0) / there.length : null;
};
