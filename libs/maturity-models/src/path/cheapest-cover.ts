/**
 * `place` is the criterion's place in the model; `cost` a whole number, so that sums are exact and equal costs are seen
 * as equal.
 */
export type CoverItem = { readonly place: number; readonly points: number; readonly cost: number };

/** Places in the model's order. */
export type Cover = { readonly cost: number; readonly places: readonly number[] };

type Link = { readonly place: number; readonly next: Link } | null;
type Choice = { readonly points: number; readonly cost: number; readonly chosen: Link };

/** Cheaper first, then the one with the earlier criterion. */
export const compareCovers = (a: Cover, b: Cover): number => {
  if (a.cost !== b.cost) return a.cost - b.cost;
  const differs = a.places.findIndex((place, i) => place !== b.places[i]);
  return differs < 0 ? 0 : (a.places[differs] as number) - (b.places[differs] ?? Infinity);
};

const compareChoices = (a: Choice, b: Choice): number => {
  if (a.cost !== b.cost) return a.cost - b.cost;
  let [left, right] = [a.chosen, b.chosen];
  while (left && right && left !== right) {
    if (left.place !== right.place) return left.place - right.place;
    [left, right] = [left.next, right.next];
  }
  return 0;
};

const placesOf = (chosen: Link): number[] => {
  const places: number[] = [];
  for (let link = chosen; link; link = link.next) places.push(link.place);
  return places;
};

const byPrice = (a: CoverItem, b: CoverItem): number => a.cost * b.points - b.cost * a.points || b.points - a.points;

/** Of choices sorted from many points to few, those that no other beats in points and cost at once. */
const merged = (untaken: readonly Choice[], taken: readonly Choice[]): Choice[] => {
  const kept: Choice[] = [];
  let best: Choice | undefined;
  for (let u = 0, t = 0; u < untaken.length || t < taken.length;) {
    const [a, b] = [untaken[u], taken[t]];
    const first =
      !b || (a && (a.points > b.points || (a.points === b.points && compareChoices(a, b) <= 0)))
        ? (u++, a as Choice)
        : (t++, b);
    if (best && compareChoices(best, first) <= 0) continue;
    if (best?.points === first.points) kept.pop();
    kept.push((best = first));
  }
  return kept;
};

/** What each choice costs in the end at the least: as if the rest, sorted by price, could be met in parts. */
const leastCosts = (choices: readonly Choice[], rest: readonly CoverItem[], need: number): number[] => {
  let [at, points, cost] = [0, 0, 0];
  return choices.map((choice) => {
    const missing = need - choice.points;
    let item = rest[at];
    while (item && points + item.points <= missing) {
      points += item.points;
      cost += item.cost;
      item = rest[++at];
    }
    if (missing <= points) return choice.cost + cost;
    return item ? choice.cost + cost + (item.cost * (missing - points)) / item.points : Infinity;
  });
};

const sum = (items: readonly CoverItem[], of: 'points' | 'cost'): number =>
  items.reduce((total, item) => total + item[of], 0);

/** The cost of some cover: the best value first, then what turns out to be needless is put back. */
const someCost = ({ priced, need }: Search): number => {
  let points = 0;
  let taken = priced.filter((item) => {
    const needed = points < need;
    if (needed) points += item.points;
    return needed;
  });
  for (const item of [...taken].sort((a, b) => b.cost - a.cost)) {
    const others = taken.filter((other) => other !== item);
    if (sum(others, 'points') >= need) taken = others;
  }
  return sum(taken, 'cost');
};

type Search = { readonly items: readonly CoverItem[]; readonly priced: readonly CoverItem[]; readonly need: number };
type Found = { readonly best: Choice | undefined; readonly complete: boolean };

/** Looks at the criteria one after the other, keeping at most `width` choices, those that promise most. */
const search = ({ items, priced, need }: Search, most: number, width: number): Found => {
  let complete = true;
  let choices: Choice[] = [{ points: 0, cost: 0, chosen: null }];
  for (let i = items.length - 1; i >= 0 && choices.length > 0; i--) {
    const { place, points, cost } = items[i] as CoverItem;
    const taken: Choice[] = [];
    for (const choice of choices) {
      if (choice.points < need)
        taken.push({
          points: Math.min(need, choice.points + points),
          cost: choice.cost + cost,
          chosen: { place, next: choice.chosen },
        });
    }
    const all = merged(choices, taken);
    const costs = leastCosts(
      all,
      priced.filter((item) => item.place < place),
      need,
    );
    let limit = most + 0.5;
    if (all.length > width) {
      const promising = costs.filter((least) => least < limit).sort((a, b) => a - b);
      if (promising.length > width) [limit, complete] = [promising[width] as number, false];
    }
    choices = all.filter((_, c) => (costs[c] as number) < limit);
  }
  return { best: choices.find((choice) => choice.points >= need), complete };
};

/** Choices kept in the first search; any width leads to the same cover. */
export const usualWidth = 256;
const WIDER = 8;

/**
 * The set of items with the least cost whose points together are `need` or more; of equal cost the one first in the
 * model's order. Undefined when there is none, or none that costs `limit` or less. Items are in the model's order.
 * Exact: a narrow search only finds a cost above which a wider one need not look, until one has left nothing out.
 */
export const cheapestCover = (
  items: readonly CoverItem[],
  need: number,
  limit = Infinity,
  firstWidth = usualWidth,
): Cover | undefined => {
  if (need <= 0) return { cost: 0, places: [] };
  if (sum(items, 'points') < need) return undefined;
  const all = { items, need, priced: [...items].sort(byPrice) };
  let most = Math.min(limit, someCost(all));
  for (let width = firstWidth; ; width *= WIDER) {
    const { best, complete } = search(all, most, width);
    if (complete) return best && { cost: best.cost, places: placesOf(best.chosen) };
    if (best) most = Math.min(most, best.cost);
  }
};
