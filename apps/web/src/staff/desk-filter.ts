/** What the desk is narrowed to; nothing is left out for what is undefined. */
export type DeskFilter = {
  readonly country?: string;
  readonly model?: string;
  /** Id of an organization. */
  readonly of?: string;
};

type Row = {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly model: string;
  readonly country?: string;
};
type Home = { readonly id: string; readonly country: string };

/** Of a facility where it is known, else of its organization. */
const countryOf = (row: Row, homes: readonly Home[]): string | undefined =>
  row.country ?? homes.find(({ id }) => id === row.organizationId)?.country;

/** The rows that fit every part of the filter. */
export const filtered = <R extends Row>(
  rows: readonly R[],
  { country, model, of }: DeskFilter,
  homes: readonly Home[],
): readonly R[] =>
  rows.filter(
    (row) =>
      (country === undefined || countryOf(row, homes) === country) &&
      (model === undefined || row.model === model) &&
      (of === undefined || row.organizationId === of),
  );

/** What there is to choose from. */
export const choicesIn = (rows: readonly Row[], homes: readonly Home[]) => ({
  countries: [...new Set(rows.flatMap((row) => countryOf(row, homes) ?? []))],
  models: [...new Set(rows.map(({ model }) => model))],
  organizations: [...new Map(rows.map((row) => [row.organizationId, row.organizationName])).entries()].map(
    ([id, name]) => ({ id, name }),
  ),
});
