import { matching } from './matching.js';
import type { SortValue } from './sorted.js';

/** The rows in which every typed word stands, in their order. A row is searched in what its columns say. */
export const searched = <Row>(
  rows: readonly Row[],
  typed: string,
  columns: readonly ((row: Row) => SortValue)[],
): readonly Row[] => {
  if (typed.trim() === '') return rows;
  const match = matching(typed);
  return rows.filter((row) => match(columns.map((value) => value(row)).join(' ')) !== undefined);
};
