import { cheapestCover, compareCovers, type Cover, type CoverItem, usualWidth } from './cheapest-cover.js';
import { compiledModel } from '../evaluate/compiled-model.js';
import { criteriaOf } from '../model/criteria-of.js';
import type { Evaluation } from '../evaluate/evaluation.js';
import { gateNeeds } from '../evaluate/gate-needs.js';
import type { ModelVersion } from '../model/model-schema.js';

/** Ids of criteria in the model's order, and what meeting all of them takes, in person-days. */
export type Path = { readonly criteria: readonly string[]; readonly effortDays: number };

/**
 * `best` is null when no criteria lead to the stage; it is empty when the stage is reached. `runnerUp` is the next best
 * other set of which nothing can be left out.
 */
export type CheapestPath = { readonly target: number; readonly best: Path | null; readonly runnerUp: Path | null };

/** Efforts count in whole hundredths of a day, so that equal sums are equal. */
const PARTS = 100;
/** Every criterion costs a little more than its effort, so that of equal efforts fewer criteria are cheaper. */
const MOST_CRITERIA = 65_536;

type Stage = { readonly items: readonly CoverItem[]; readonly needs: readonly number[] };
/**
 * What a path to the target consists of: points of stages, and whole branches. `needs[i]`: points when i more
 * branches are met.
 */
type Climb = { readonly stages: readonly Stage[]; readonly branches: readonly Cover[]; readonly most: number };

const together = (parts: readonly Cover[]): Cover => ({
  cost: parts.reduce((sum, { cost }) => sum + cost, 0),
  places: parts.flatMap(({ places }) => places).sort((a, b) => a - b),
});

const climbTo = (
  model: ModelVersion,
  evaluation: Evaluation,
  target: number,
  effort: Readonly<Record<string, number>>,
): Climb => {
  const own = (id: string): number | undefined =>
    Object.hasOwn(effort, id) && Number.isFinite(effort[id]) && (effort[id] as number) >= 0 ? effort[id] : undefined;
  const items = new Map(
    criteriaOf(model).map(({ criterion: { id, points, effortDays } }, place): [string, CoverItem] => [
      id,
      { place, points, cost: Math.round((own(id) ?? effortDays) * PARTS) * MOST_CRITERIA + 1 },
    ]),
  );
  const item = (id: string): CoverItem => items.get(id) as CoverItem;
  const branches = evaluation.branches
    .filter(({ met, missing }) => !met && missing.length > 0)
    .map(({ missing }) => ({
      places: missing.map((id) => item(id).place),
      cost: missing.reduce((sum, id) => sum + item(id).cost, 0),
    }))
    .sort(compareCovers);
  const have = evaluation.branches.filter(({ met }) => met).length;
  const withBranches = (more: number) => evaluation.branches.map((branch, i) => ({ ...branch, met: i < have + more }));
  const stages = compiledModel(model)
    .stages.filter(({ stage }) => stage <= target)
    .flatMap(({ rule, criteria }, i) => {
      const today = evaluation.stages[i];
      if (!rule || !today) return [];
      const counted = today.criteria.filter(({ status }, c) => status !== 'not-applicable' && criteria[c]?.bonus === 0);
      const open = counted.filter(({ status }) => status === 'not-met').map(({ id }) => item(id));
      const offered = counted.reduce((sum, { id }) => sum + item(id).points, 0);
      const earned = counted.reduce((sum, { id, status }) => sum + (status === 'met' ? item(id).points : 0), 0);
      const needs = gateNeeds(rule, today, { earned, offered });
      return [
        { items: open, needs: Array.from({ length: branches.length + 1 }, (_, more) => needs(withBranches(more))) },
      ];
    });
  return { stages, branches, most: branches.length };
};

type Covering = (items: readonly CoverItem[], need: number, limit?: number) => Cover | undefined;

/**
 * The best path without the criterion at `without`; undefined when there is none, or none that costs `limit` or less.
 */
const bestWay = (
  { stages, branches, most }: Climb,
  coverOf: Covering,
  without = -1,
  limit = Infinity,
): Cover | undefined => {
  const open = branches.filter(({ places }) => !places.includes(without));
  let best: Cover | undefined;
  for (let more = 0; more <= Math.min(most, open.length); more++) {
    const parts: Cover[] = open.slice(0, more);
    let left = Math.min(limit, best?.cost ?? Infinity) - together(parts).cost;
    for (const { items, needs } of stages) {
      const usable = items.some(({ place }) => place === without)
        ? items.filter(({ place }) => place !== without)
        : items;
      const cover = left < 0 ? undefined : coverOf(usable, needs[more] as number, left);
      if (!cover) break;
      left -= cover.cost;
      parts.push(cover);
    }
    if (parts.length < more + stages.length) continue;
    const way = together(parts);
    if (!best || compareCovers(way, best) < 0) best = way;
  }
  return best;
};

/** Remembers the whole covers of a stage, so that only what changed is searched again. */
const remembering = (search: Covering): Covering => {
  const known = new Map<readonly CoverItem[], Map<number, Cover | undefined>>();
  return (items, need, limit) => {
    const ofItems = known.get(items) ?? new Map<number, Cover | undefined>();
    known.set(items, ofItems);
    if (!ofItems.has(need)) ofItems.set(need, search(items, need));
    const cover = ofItems.get(need);
    return cover && cover.cost <= (limit ?? Infinity) ? cover : undefined;
  };
};

/**
 * The criteria with the least total effort whose meeting leads to stage `target`, through its gate and those of all
 * lower stages, and the next best other set. Exact, efforts being counted in hundredths of a day. `effort` has the
 * hospital's own figures in person-days; the model's usual effort counts elsewhere. Of equal effort, fewer criteria go
 * first, then those that stand first in the model. `firstWidth` is how much the first search keeps in view: a matter of
 * time, not of the answer.
 */
export const cheapestPath = (
  model: ModelVersion,
  evaluation: Evaluation,
  target: number,
  effort: Readonly<Record<string, number>> = {},
  firstWidth = usualWidth,
): CheapestPath => {
  if (!model.stages.some(({ stage }) => stage === target)) return { target, best: null, runnerUp: null };
  const climb = climbTo(model, evaluation, target, effort);
  const stageItems = new Set(climb.stages.map(({ items }) => items));
  const search: Covering = (items, need, limit) => cheapestCover(items, need, limit, firstWidth);
  const whole = remembering(search);
  const coverOf: Covering = (items, need, limit) => (stageItems.has(items) ? whole : search)(items, need, limit);
  const best = bestWay(climb, coverOf);
  let next: Cover | undefined;
  for (const place of best?.places ?? []) {
    const way = bestWay(climb, coverOf, place, next?.cost);
    if (way && (!next || compareCovers(way, next) < 0)) next = way;
  }
  const ids = criteriaOf(model).map(({ criterion }) => criterion.id);
  const pathOf = (cover: Cover | undefined): Path | null =>
    cover
      ? {
          criteria: cover.places.map((place) => ids[place] as string),
          effortDays: Math.floor(cover.cost / MOST_CRITERIA) / PARTS,
        }
      : null;
  return { target, best: pathOf(best), runnerUp: pathOf(next) };
};
