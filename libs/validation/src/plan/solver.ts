/** Columns of a linear program, packed one after the other: column `j` has the entries from `starts[j]` on. */
export type Columns = {
  readonly cost: readonly number[];
  /** Upper bounds; every lower bound is 0. */
  readonly upper: readonly number[];
  /** One more than there are columns. */
  readonly starts: readonly number[];
  readonly rows: readonly number[];
  readonly values: readonly number[];
};

/** Rows are added without entries; columns added later have entries in them. */
export type Rows = { readonly lower: readonly number[]; readonly upper: readonly number[] };

/** What is added to the program before it is solved again. */
export type Step = {
  readonly rows: Rows;
  readonly columns: Columns;
  /** Whether the columns have to be whole numbers, or may be any. */
  readonly whole: boolean;
  /** Seconds after which a search for whole numbers ends with the best found so far. */
  readonly seconds: number;
};

export type Solved = {
  readonly objective: number;
  /** No solution costs less. */
  readonly bound: number;
  readonly values: Float64Array;
  /** Of the rows, for columns of any number. */
  readonly duals: Float64Array;
};

/** A program that is to be minimized, extended step by step. */
export type Solver = (step: Step) => Promise<Solved>;
