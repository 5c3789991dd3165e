import type { Dimension, SizeClass } from '@cairn/contracts/scoring/http/benchmarks.js';

export type Attributes = Readonly<Record<Dimension, string>>;

/** A final score that its organization lets others be compared with. */
export type Contribution = {
  /** Names the final score: assessment and submission. */
  readonly record: string;
  readonly facilityId: string;
  readonly organizationId: string;
  readonly attributes: Attributes;
  readonly stage: number;
  readonly score: number;
  /**
   * What must not be the same for all who are published together: the stage, or the score's first digit where a model
   * version has no stages.
   */
  readonly height: number;
  readonly focusAreas: Readonly<Record<string, number>>;
};

const MANY_BEDS = 400;
const SOME_BEDS = 100;

export const sizeClassOf = (beds: number): SizeClass => {
  if (beds === 0) return 'no-beds';
  if (beds < SOME_BEDS) return 'under-100';
  return beds < MANY_BEDS ? '100-399' : '400-and-more';
};
