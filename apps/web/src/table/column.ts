import type { ReactNode } from 'react';
import type { SortValue } from './sorted.js';

export type Column<Row> = {
  /** Empty for a column of buttons. */
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted by where the rows are all here, and what its file says. */
  readonly value?: (row: Row) => SortValue;
  /** What a row is found by, where its cell says other than its value; '' for a figure nobody looks for. */
  readonly words?: (row: Row) => string;
  /** The name of the order by this column, where the server sorts. */
  readonly sort?: string;
};

/** The order of a table: by the column of this title. */
export type Sorting = { readonly title: string; readonly descending: boolean } | null;
