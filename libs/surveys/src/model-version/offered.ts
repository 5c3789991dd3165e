import { Temporal } from 'temporal-polyfill';

/** A version as the catalogue knows it: shipped or submitted at run time. `until` is what the version itself says. */
export type CatalogueEntry = {
  readonly model: string;
  readonly version: string;
  readonly status: 'draft' | 'published' | 'retired';
  readonly effectiveFrom: string;
  readonly until: string | null;
  /** The version this one follows, and the last day on which that may still be opened. */
  readonly former: string | null;
  readonly formerUntil: string | null;
  /** Why it was published, where it corrects the former one. */
  readonly correction: string | null;
};

/** Days on which an assessment may open on a version; `until` null: no end is known. */
export type Offered = { readonly from: string; readonly until: string | null };

const successors = (
  catalogue: readonly CatalogueEntry[],
  { model, version }: Pick<CatalogueEntry, 'model' | 'version'>,
): CatalogueEntry[] =>
  catalogue.filter((one) => one.model === model && one.former === version && one.status === 'published');

const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** A successor that is in force ends the former version, after the overlap it was published with. */
export const offeredDays = (catalogue: readonly CatalogueEntry[], entry: CatalogueEntry): Offered => {
  const ends = successors(catalogue, entry).map(
    ({ effectiveFrom, formerUntil }) => formerUntil ?? dayBefore(effectiveFrom),
  );
  const until = [...ends, ...(entry.until === null ? [] : [entry.until])].sort()[0] ?? null;
  return { from: entry.effectiveFrom, until };
};

export const isOffered = ({ from, until }: Offered, day: string): boolean =>
  from <= day && (until === null || day <= until);

/** The newest version of a model on which an assessment may open on that day. */
export const newestOffered = (
  catalogue: readonly CatalogueEntry[],
  model: string,
  day: string,
): CatalogueEntry | undefined =>
  catalogue
    .filter(
      (entry) => entry.model === model && entry.status === 'published' && isOffered(offeredDays(catalogue, entry), day),
    )
    .reduce<CatalogueEntry | undefined>(
      (newest, entry) => (newest && newest.effectiveFrom >= entry.effectiveFrom ? newest : entry),
      undefined,
    );

/** The correction of a version, the latest where there are several. */
export const correctionOf = (
  catalogue: readonly CatalogueEntry[],
  entry: CatalogueEntry,
): { readonly version: string; readonly reason: string } | null => {
  const latest = successors(catalogue, entry)
    .filter(({ correction }) => correction !== null)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
  return latest ? { version: latest.version, reason: latest.correction ?? '' } : null;
};
