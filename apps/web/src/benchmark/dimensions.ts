import { facilityType, ownership, region } from '@cairn/contracts/organizations/facility.js';
import { type BenchmarkFilters, type Dimension, sizeClass } from '@cairn/contracts/scoring/http/benchmarks.js';

/** The values to choose from; countries come with the reader's language. */
export const valuesOf: Readonly<Record<Exclude<Dimension, 'country'>, readonly string[]>> = {
  region: region.options,
  type: facilityType.options,
  size: sizeClass.options,
  teaching: ['yes', 'no'],
  ownership: ownership.options,
};

/** The filters with one changed; without it for ''. */
export const withFilter = (filters: BenchmarkFilters, dimension: Dimension, value: string): BenchmarkFilters => {
  const { [dimension]: _, ...others } = filters;
  return value === '' ? others : ({ ...others, [dimension]: value } as BenchmarkFilters);
};
