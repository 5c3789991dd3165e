import type { CompiledModel } from './compiled-model.js';
import type { StageResult } from './evaluation.js';

type Points = { readonly earned: number; readonly offered: number };

const nearly = 1e-9;
const BELOW_ONE = 0.99;

const pointsOf = (
  focusArea: string,
  criteria: CompiledModel['stages'][number]['criteria'],
  result: StageResult | undefined,
): Points => {
  let earned = 0;
  let offered = 0;
  criteria.forEach(({ criterion, bonus }, i) => {
    const status = result?.criteria[i]?.status;
    if (criterion.focusArea !== focusArea || bonus > 0 || status === undefined || status === 'not-applicable') return;
    offered += criterion.points;
    if (status === 'met') earned += criterion.points;
  });
  return { earned, offered };
};

/**
 * A focus area on the scale of the stages, with two decimals. Its stage is the highest that it has `percent` of its
 * points in, with every lower stage at `percent` as well; a stage in which the area asks nothing counts once the
 * facility has reached it. The decimals are the share of the area's points earned above its stage.
 */
export const focusAreaStage = (
  focusArea: string,
  percent: number,
  compiled: CompiledModel,
  stages: readonly StageResult[],
): number => {
  const points = compiled.stages.map(({ criteria }, i) => pointsOf(focusArea, criteria, stages[i]));
  const short = points.findIndex(({ earned, offered }) => 100 * earned + nearly < percent * offered);
  const passed = points.slice(0, short === -1 ? points.length : short);
  const at = passed.findLastIndex(({ offered }, i) => offered > 0 || stages[i]?.reached === true);
  const above = points.slice(at + 1);
  const offered = above.reduce((sum, stage) => sum + stage.offered, 0);
  const earned = above.reduce((sum, stage) => sum + stage.earned, 0);
  const share = offered > 0 ? Math.min(BELOW_ONE, earned / offered) : 0;
  return Math.round(100 * ((compiled.stages[at]?.stage ?? 0) + share)) / 100;
};
