import { z } from 'zod';
import { facilityType, ownership, region } from '../../organizations/facility.js';
import { country, id, localDate, slug, version } from '../../values.js';

/** Classes of size by beds; a facility without beds, such as an imaging centre, stands in a class of its own. */
export const sizeClass = z.enum(['no-beds', 'under-100', '100-399', '400-and-more']);
export type SizeClass = z.output<typeof sizeClass>;

const filters = {
  region: region.optional(),
  country: country.optional(),
  type: facilityType.optional(),
  size: sizeClass.optional(),
  teaching: z.enum(['yes', 'no']).optional(),
  ownership: ownership.optional(),
};

/** What peers are chosen by, from the coarsest to the finest. */
export const dimension = z.enum(['region', 'country', 'type', 'size', 'teaching', 'ownership']);
export type Dimension = z.output<typeof dimension>;

/**
 * `GET /api/scoring/:organizationId/benchmarks` and, for staff, `GET /api/scoring/desk/benchmarks`. Without `asOf` the
 * latest snapshot counts.
 */
export const benchmarkQuery = z.object({
  model: slug,
  modelVersion: slug,
  asOf: localDate.optional(),
  by: dimension.optional(),
  ...filters,
});

export const benchmarkFilters = z.object(filters).meta({ id: 'BenchmarkFilters' });
export type BenchmarkFilters = z.output<typeof benchmarkFilters>;

/**
 * What is told of a set of peers, always of five facilities at least. `mean` has two decimals; median and quartiles are
 * rounded down to two digits, `lowest` and `highest` to one: 6.4 and 6, or 87 and 80. Stages nobody stands at are
 * listed with 0.
 */
export const benchmarkFigures = z
  .object({
    facilities: z.int(),
    mean: z.number(),
    lowest: z.number(),
    lowerQuartile: z.number(),
    median: z.number(),
    upperQuartile: z.number(),
    highest: z.number(),
    stages: z.array(z.object({ stage: z.int(), facilities: z.int() })),
    focusAreas: z.array(z.object({ id: slug, mean: z.number() })),
  })
  .meta({ id: 'BenchmarkFigures' });
export type BenchmarkFigures = z.output<typeof benchmarkFigures>;

/** Where a score stands among the peers: their quarters, from the lowest. */
export const quarterOfPeers = z.enum(['lowest', 'second', 'third', 'highest']);
export type QuarterOfPeers = z.output<typeof quarterOfPeers>;

/** `figures` is null where peers are too few, whether there are none or some. */
export const benchmark = z
  .object({
    model: slug,
    modelVersion: slug,
    /** Day of the snapshot that is shown; null before the first one. */
    asOf: localDate.nullable(),
    /** Days for which a snapshot exists, the latest first. */
    snapshots: z.array(localDate),
    figures: benchmarkFigures.nullable(),
    /**
     * Parts of the same facilities. `together` are those that can only be told as one; parts and they add up to
     * `figures`.
     */
    breakdown: z
      .object({
        by: dimension,
        parts: z.array(z.object({ value: z.string(), figures: benchmarkFigures.nullable() })),
        together: benchmarkFigures.nullable(),
      })
      .nullable(),
    /** The organization's own facilities with a final score by that day; whatever the filters. Empty for staff. */
    own: z.array(
      z.object({
        facilityId: id,
        facilityName: z.string(),
        assessmentId: id,
        stage: z.int(),
        score: z.number(),
        focusAreas: z.array(z.object({ id: slug, score: z.number() })),
        quarter: quarterOfPeers.nullable(),
      }),
    ),
  })
  .meta({ id: 'Benchmark' });
export type Benchmark = z.output<typeof benchmark>;

export const assessmentBenchmarkQuery = z.object({ asOf: localDate.optional() });

/**
 * `GET /api/scoring/:organizationId/assessments/:assessmentId/benchmark?asOf=`: the usual peers of the assessed
 * facility, for its model version.
 */
export const assessmentBenchmark = z
  .object({
    assessmentId: id,
    model: slug,
    modelVersion: slug,
    asOf: localDate.nullable(),
    peers: z.array(
      z.object({
        of: z.enum(['global', 'region', 'country']),
        filters: benchmarkFilters,
        figures: benchmarkFigures.nullable(),
      }),
    ),
  })
  .meta({ id: 'AssessmentBenchmark' });
export type AssessmentBenchmark = z.output<typeof assessmentBenchmark>;

/**
 * `GET /api/scoring/:organizationId/benchmark-consent`; an organization contributes until its administrator withdraws
 * the consent.
 */
export const benchmarkConsent = z.object({ given: z.boolean(), version }).meta({ id: 'BenchmarkConsent' });
export type BenchmarkConsent = z.output<typeof benchmarkConsent>;

/** `PUT` of the same with `If-Match`: takes effect with the next snapshot. */
export const stateBenchmarkConsent = z.object({ given: z.boolean() }).meta({ id: 'StateBenchmarkConsent' });
