import type { AssessmentBenchmark, Benchmark, BenchmarkFigures, Dimension } from '@cairn/contracts/scoring/http/benchmarks.js';
import { benchmarkFilters, dimension, sizeClass } from '@cairn/contracts/scoring/http/benchmarks.js';
import { facilityType, ownership, region } from '@cairn/contracts/organizations/facility.js';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';
import type { Figures } from './figures.js';
import { mergedFigures } from './figures.js';
import type { Label } from './peer-group.js';
import { statisticsOf } from './statistics.js';

export type Cut = { readonly model: string; readonly modelVersion: string; readonly filters: Label };
type Told = { readonly label: Readonly<Record<Dimension, string | null>>; readonly figures: Figures };
export type Published = Omit<Benchmark, 'own'>;

/** Every value of a dimension is a part of a breakdown, told or not; of countries only those that are told. */
const valuesOf: Readonly<Record<Exclude<Dimension, 'country'>, readonly string[]>> = { region: region.options, type: facilityType.options, size: sizeClass.options, teaching: ['yes', 'no'], ownership: ownership.options };

/** What is published of a cut for a day; it reads tables of the programme only. */
export const findBenchmark = async (db: Kysely<ScoringTables>, cut: Cut, { asOf, by }: { readonly asOf?: string | undefined; readonly by?: Dimension | undefined }): Promise<Published> => {
  const { model, modelVersion } = cut;
  const snapshots = await snapshotsOf(db, cut);
  const day = snapshots.find((one) => asOf === undefined || one <= asOf) ?? null;
  const told = day === null ? [] : await groupsOf(db, cut, day);
  const figures = toldBy(cut);
  const parts = (by && by !== 'country' ? valuesOf[by] : [...new Set(told.flatMap(({ label }) => (by && label[by]) ?? []))].sort()).map((value) => ({
    value,
    figures: figures(told.filter(({ label }) => by && label[by] === value)),
  }));
  const together = figures(told.filter(({ label }) => by && label[by] === null));
  return { model, modelVersion, asOf: day, snapshots, figures: figures(told), breakdown: by ? { by, parts, together } : null };
};

/** The peers a facility is compared with unless others are chosen: everywhere, its region, its country. */
export const findUsualPeers = async (db: Kysely<ScoringTables>, { model, modelVersion, filters }: Cut): Promise<Pick<AssessmentBenchmark, 'asOf' | 'peers'>> => {
  const { region, country } = benchmarkFilters.parse(filters);
  const cuts = [{ of: 'global', filters: {} }, ...(region ? [{ of: 'region', filters: { region } } as const] : []), ...(country ? [{ of: 'country', filters: { country } } as const] : [])] as const;
  const [asOf = null] = await snapshotsOf(db, { model, modelVersion });
  const peers = [];
  for (const one of cuts) {
    const cut = { model, modelVersion, filters: one.filters };
    peers.push({ ...one, figures: toldBy(cut)(asOf === null ? [] : await groupsOf(db, cut, asOf)) });
  }
  return { asOf, peers };
};

const toldBy = ({ model, modelVersion }: Cut): ((told: readonly Told[]) => BenchmarkFigures | null) => {
  const stages = findShippedModelVersion(model, modelVersion)?.stages.map(({ stage }) => stage) ?? [];
  return (told) => statisticsOf(mergedFigures(told.map(({ figures }) => figures)), stages);
};

const snapshotsOf = async (db: Kysely<ScoringTables>, { model, modelVersion }: Pick<Cut, 'model' | 'modelVersion'>): Promise<string[]> => {
  const rows = await db.selectFrom('benchmark_snapshots').select('day').where('model', '=', model).where('model_version', '=', modelVersion).orderBy('day', 'desc').execute();
  return rows.map(({ day }) => day);
};

/** The whole peer groups of a cut, as they stood on the day of a snapshot. */
const groupsOf = async (db: Kysely<ScoringTables>, { model, modelVersion, filters }: Cut, day: string): Promise<Told[]> => {
  let groups = db
    .selectFrom('peer_groups')
    .select(['region', 'country', 'type', 'size', 'teaching', 'ownership', 'figures'])
    .where('model', '=', model)
    .where('model_version', '=', modelVersion)
    .where('from_day', '<=', day)
    .where((row) => row.or([row('until_day', 'is', null), row('until_day', '>', day)]));
  for (const one of dimension.options) if (filters[one] !== undefined) groups = groups.where(one, '=', filters[one]);
  return (await groups.execute()).map(({ figures, ...label }) => ({ label, figures }));
};
