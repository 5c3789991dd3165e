/** What was published so far. */
export type Tally = {
  facilities: number;
  organizations: number;
  assessments: number;
  answers: number;
  visits: number;
  /** Facilities by the stage of their latest submission. */
  readonly stages: Map<number, number>;
};

export const nothingTold = (): Tally => ({
  facilities: 0,
  organizations: 0,
  assessments: 0,
  answers: 0,
  visits: 0,
  stages: new Map(),
});
