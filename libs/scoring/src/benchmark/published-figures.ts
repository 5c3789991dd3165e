import { facilityType, ownership, region } from '@cairn/contracts/organizations/facility.js';
import {
  type AssessmentBenchmark,
  type Benchmark,
  type BenchmarkFigures,
  type Dimension,
  benchmarkFilters,
  sizeClass,
} from '@cairn/contracts/scoring/http/benchmarks.js';
import { type Figures, mergedFigures } from './figures.js';
import { fits, type Label } from './peer-group.js';
import { statisticsOf } from './statistics.js';

type PublishedGroup = { readonly label: Label; readonly figures: Figures };

/** Every value of a dimension is a part of a breakdown, published or not; of countries only those that are published. */
const valuesOf: Readonly<Record<Exclude<Dimension, 'country'>, readonly string[]>> = {
  region: region.options,
  type: facilityType.options,
  size: sizeClass.options,
  teaching: ['yes', 'no'],
  ownership: ownership.options,
};

/** What is published of the whole groups that fit; the same for too few facilities and for none. */
export const publishedFigures = (
  groups: readonly PublishedGroup[],
  filters: Label,
  by: Dimension | undefined,
  stages: readonly number[],
): Pick<Benchmark, 'figures' | 'breakdown'> => {
  const parts = new Map<string | undefined, Figures[]>();
  for (const { label, figures } of groups) {
    if (!fits(label, filters)) continue;
    const value = by && label[by];
    const part = parts.get(value);
    if (part) part.push(figures);
    else parts.set(value, [figures]);
  }
  const merged = new Map([...parts].map(([value, figures]) => [value, mergedFigures(figures)]));
  const figures = statisticsOf(mergedFigures([...merged.values()]), stages);
  if (!by) return { figures, breakdown: null };
  const figuresOf = (value: string | undefined): BenchmarkFigures | null =>
    statisticsOf(merged.get(value) ?? mergedFigures([]), stages);
  const values = by === 'country' ? [...merged.keys()].filter((value) => value !== undefined).sort() : valuesOf[by];
  return {
    figures,
    breakdown: {
      by,
      parts: values.map((value) => ({ value, figures: figuresOf(value) })),
      together: figuresOf(undefined),
    },
  };
};

/** The peers a facility is compared with unless others are chosen: everywhere, its region, its country. */
export const usualPeers = (
  groups: readonly PublishedGroup[],
  home: Label,
  stages: readonly number[],
): AssessmentBenchmark['peers'] => {
  const { region, country } = benchmarkFilters.parse(home);
  const cuts = [
    { of: 'global', filters: {} } as const,
    ...(region ? [{ of: 'region', filters: { region } } as const] : []),
    ...(country ? [{ of: 'country', filters: { country } } as const] : []),
  ];
  return cuts
    .map((cut) => ({ ...cut, ...publishedFigures(groups, cut.filters, undefined, stages) }))
    .map(({ of, filters, figures }) => ({ of, filters, figures }));
};
