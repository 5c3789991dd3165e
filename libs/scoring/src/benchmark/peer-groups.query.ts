import { dimension } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';
import type { Figures } from './figures.js';
import type { Label } from './peer-group.js';

/** A peer group as it is published. */
export type PublishedGroup = { readonly label: Label; readonly figures: Figures };
export type Snapshot = { readonly model: string; readonly modelVersion: string; readonly day: string };

const SNAPSHOTS_KEPT = 8;

/** The peer groups of snapshots. A snapshot never changes, so those asked for last are kept at hand. */
export class PeerGroups {
  private readonly kept = new Map<string, readonly PublishedGroup[]>();

  async of(db: Kysely<ScoringTables>, snapshot: Snapshot): Promise<readonly PublishedGroup[]> {
    const key = `${snapshot.model} ${snapshot.modelVersion} ${snapshot.day}`;
    const groups = this.kept.get(key) ?? (await read(db, snapshot));
    this.kept.delete(key);
    this.kept.set(key, groups);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > SNAPSHOTS_KEPT) this.kept.delete(oldest);
    return groups;
  }
}

const read = async (db: Kysely<ScoringTables>, { model, modelVersion, day }: Snapshot): Promise<PublishedGroup[]> => {
  const rows = await db
    .selectFrom('peer_groups')
    .select([...dimension.options, 'figures'])
    .where('model', '=', model)
    .where('model_version', '=', modelVersion)
    .where('from_day', '<=', day)
    .where((row) => row.or([row('until_day', 'is', null), row('until_day', '>', day)]))
    .execute();
  return rows.map(({ figures, ...label }) => ({
    figures,
    label: Object.fromEntries(Object.entries(label).filter(([, value]) => value !== null)),
  }));
};

/** The days for which a model version has a snapshot, the latest first. */
export const findSnapshotDays = async (
  db: Kysely<ScoringTables>,
  { model, modelVersion }: Omit<Snapshot, 'day'>,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('benchmark_snapshots')
    .select('day')
    .where('model', '=', model)
    .where('model_version', '=', modelVersion)
    .orderBy('day', 'desc')
    .execute();
  return rows.map(({ day }) => day);
};
