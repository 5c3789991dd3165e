import { z } from 'zod';
import { facilityType, ownership, region } from '../../organizations/facility.js';
import { localDate } from '../../values.js';
import {
  assessmentId,
  country,
  facilityId,
  facilityName,
  focusAreaId,
  model,
  modelVersion,
  score,
  stage,
  version,
} from '../../vocabulary.js';

export const sizeClass = z.enum(['no-beds', 'under-100', '100-399', '400-and-more']).meta({
  description:
    'Size class by staffed beds; a facility without beds, such as an imaging centre, has a class of its own.',
});
export type SizeClass = z.output<typeof sizeClass>;

const filters = {
  region: region.optional(),
  country: country.optional(),
  type: facilityType.optional(),
  size: sizeClass.optional(),
  teaching: z.enum(['yes', 'no']).optional().describe('Whether physicians are trained there.'),
  ownership: ownership.optional(),
};

/** What peers are chosen by, from the coarsest to the finest. */
export const dimension = z
  .enum(['region', 'country', 'type', 'size', 'teaching', 'ownership'])
  .meta({ description: 'Attribute of facilities that peers are grouped by.' });
export type Dimension = z.output<typeof dimension>;

const snapshotDay = localDate
  .describe('Day whose snapshot is shown; the latest snapshot when left out.')
  .meta({ examples: ['2027-03-01'] });

export const benchmarkQuery = z.object({
  model,
  modelVersion,
  asOf: snapshotDay.optional(),
  by: dimension.optional().describe('Attribute to break the peers down by; no breakdown when left out.'),
  ...filters,
});

export const benchmarkFilters = z
  .object(filters)
  .meta({ id: 'BenchmarkFilters', description: 'Attributes that all peers share.' });
export type BenchmarkFilters = z.output<typeof benchmarkFilters>;

const count = (description: string, example: number) =>
  z
    .int()
    .describe(description)
    .meta({ examples: [example] });
const figure = (description: string, example: number) =>
  z
    .number()
    .describe(description)
    .meta({ examples: [example] });

const benchmarkFigures = z
  .object({
    facilities: count('Facilities in the group, at least five.', 38),
    mean: figure('Mean score, rounded to two decimals.', 4.73),
    lowest: figure('Lowest score, rounded down to one significant digit.', 1),
    lowerQuartile: figure('Lower quartile of the scores, rounded down to two significant digits.', 3.2),
    median: figure('Median score, rounded down to two significant digits.', 4.6),
    upperQuartile: figure('Upper quartile of the scores, rounded down to two significant digits.', 6),
    highest: figure('Highest score, rounded down to one significant digit.', 7),
    stages: z
      .array(z.object({ stage, facilities: count('Facilities at the stage.', 9) }).describe('One stage.'))
      .describe('Facilities at each stage, those without any included.'),
    focusAreas: z
      .array(
        z.object({ id: focusAreaId, mean: figure('Mean score of the focus area.', 71.4) }).describe('One focus area.'),
      )
      .describe('Mean score of each focus area.'),
  })
  .meta({
    id: 'BenchmarkFigures',
    description:
      'Statistics of a group of at least five facilities (k-anonymity), so that no facility can be singled out.',
  });
export type BenchmarkFigures = z.output<typeof benchmarkFigures>;

const quarterOfPeers = z
  .enum(['lowest', 'second', 'third', 'highest'])
  .meta({ description: 'Quarter of the peers that a score falls into.' });
export type QuarterOfPeers = z.output<typeof quarterOfPeers>;

const figuresOrNone = benchmarkFigures
  .nullable()
  .describe('Statistics of the group; null where it has fewer than five facilities, or none.');

export const benchmark = z
  .object({
    model,
    modelVersion,
    asOf: snapshotDay.nullable().describe('Day of the snapshot that is shown; null before the first one.'),
    snapshots: z.array(localDate.describe('Day of a snapshot.')).describe('Days with a snapshot, the latest first.'),
    figures: figuresOrNone,
    breakdown: z
      .object({
        by: dimension,
        parts: z
          .array(
            z
              .object({
                value: z
                  .string()
                  .describe('Value of the attribute.')
                  .meta({ examples: ['middle-east'] }),
                figures: figuresOrNone,
              })
              .describe('Facilities with one value.'),
          )
          .describe('Statistics for each value of the attribute.'),
        together: benchmarkFigures
          .nullable()
          .describe(
            'Statistics of those parts that are too small to be shown on their own; null where there are none.',
          ),
      })
      .nullable()
      .describe('The same facilities in parts, which add up to `figures`; null where no attribute was asked for.'),
    own: z
      .array(
        z
          .object({
            facilityId,
            facilityName,
            assessmentId,
            stage,
            score,
            focusAreas: z
              .array(
                z
                  .object({ id: focusAreaId, score: figure('Score of the focus area.', 82.5) })
                  .describe('One focus area.'),
              )
              .describe('Score of each focus area.'),
            quarter: quarterOfPeers.nullable().describe('Quarter of the peers; null where there are no statistics.'),
          })
          .describe('One facility.'),
      )
      .describe(
        'Facilities of the organization with a final score by that day, whatever the filters; empty for staff.',
      ),
  })
  .meta({ id: 'Benchmark', description: 'Scores of peers on one model version.' });
export type Benchmark = z.output<typeof benchmark>;

export const assessmentBenchmarkQuery = z.object({ asOf: snapshotDay.optional() });

export const assessmentBenchmark = z
  .object({
    assessmentId,
    model,
    modelVersion,
    asOf: snapshotDay.nullable().describe('Day of the snapshot that is shown; null before the first one.'),
    peers: z
      .array(
        z
          .object({
            of: z.enum(['global', 'region', 'country']).describe('Which peers.'),
            filters: benchmarkFilters,
            figures: figuresOrNone,
          })
          .describe('One group of peers.'),
      )
      .describe('Peers everywhere, in the region and in the country of the facility.'),
  })
  .meta({ id: 'AssessmentBenchmark', description: 'The usual peers of an assessed facility, on its model version.' });
export type AssessmentBenchmark = z.output<typeof assessmentBenchmark>;

const given = z.boolean().describe('Whether the scores of the organization count in benchmarks.');

export const benchmarkConsent = z.object({ given, version }).meta({
  id: 'BenchmarkConsent',
  description: 'Consent of the organization to benchmarking; given until its administrator withdraws it.',
});
export type BenchmarkConsent = z.output<typeof benchmarkConsent>;

export const stateBenchmarkConsent = z
  .object({ given })
  .meta({ id: 'StateBenchmarkConsent', description: 'Consent given or withdrawn, from the next snapshot on.' });
