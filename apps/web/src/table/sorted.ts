export type SortValue = string | number;

/** Rows in the order of a value; texts as people of a language order them. Rows of equal value keep their order. */
export const sorted = <Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  descending: boolean,
  language: string,
): readonly Row[] => {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (one: SortValue, other: SortValue): number =>
    typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
  return rows.toSorted((one, other) => (descending ? -1 : 1) * compare(value(one), value(other)));
};
