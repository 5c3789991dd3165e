import { randomUUID } from 'node:crypto';
import { dimension } from '@cairn/contracts/scoring/http/benchmarks.js';
import { asTheServiceItself } from '@cairn/platform/tenancy/as-the-service-itself.query.js';
import { type Kysely, sql } from 'kysely';
import { modelVersions } from '../model-version/model-versions.query.js';
import type { ScoringTables } from '../scoring.tables.js';
import type { Contribution } from './contribution.js';
import { figuresOf } from './figures.js';
import type { PeerGroup } from './peer-group.js';
import { renewPeerGroups } from './renew-peer-groups.js';
import { safeEnd } from './safe-figure.js';

export type SnapshotOf = { readonly model: string; readonly modelVersion: string; readonly day: string };
type StandingGroup = PeerGroup & { readonly id: string };

/** Renews the peer groups for a day; nothing when that day's snapshot, or a later one, was taken before. */
export const takeSnapshot = async (db: Kysely<ScoringTables>, of: SnapshotOf): Promise<void> => {
  const { model, modelVersion, day } = of;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`benchmark ${model} ${modelVersion}`}, 0))`.execute(db);
  const latest = await db
    .selectFrom('benchmark_snapshots')
    .select('day')
    .where('model', '=', model)
    .where('model_version', '=', modelVersion)
    .where('day', '>=', day)
    .executeTakeFirst();
  if (latest) return;
  const published = await publishedOf(db, of);
  const reading = await readingOf(db, of);
  const { ends, begins } = renewPeerGroups(
    standingOf(published, reading),
    await contributionsOf(db, of, reading),
    new Set(published.map(({ record }) => record)),
  );
  await asTheServiceItself(db);
  await db.insertInto('benchmark_snapshots').values({ model, model_version: modelVersion, day }).execute();
  await end(db, ends, day);
  await begin(db, begins, of);
};

const record = sql<string>`final_scores.assessment_id || '/' || final_scores.submission`;

const scoresWithAttributes = (db: Kysely<ScoringTables>, { model, modelVersion }: SnapshotOf) =>
  db
    .selectFrom('final_scores')
    .innerJoin('benchmark_facilities as facility', (join) =>
      join
        .onRef('facility.tenant_id', '=', 'final_scores.tenant_id')
        .onRef('facility.facility_id', '=', 'final_scores.facility_id'),
    )
    .select([
      'final_scores.tenant_id as organizationId',
      'final_scores.facility_id as facilityId',
      'final_scores.stage',
      'final_scores.score',
      'final_scores.focus_areas as focusAreas',
    ])
    .select([
      'facility.region',
      'facility.country',
      'facility.type',
      'facility.size',
      'facility.teaching',
      'facility.ownership',
    ])
    .select(record.as('record'))
    .where('final_scores.model', '=', model)
    .where('final_scores.model_version', '=', modelVersion);

type Row = Omit<Contribution, 'attributes' | 'height'> & Contribution['attributes'];
type Reading = (row: Row) => Contribution;

const readingOf = async (db: Kysely<ScoringTables>, { model, modelVersion }: SnapshotOf): Promise<Reading> => {
  const hasStages = (await modelVersions.find(db, model, modelVersion))?.stages.length !== 1;
  return ({ region, country, type, size, teaching, ownership, ...score }) => ({
    ...score,
    height: hasStages ? score.stage : safeEnd(score.score),
    attributes: { region, country, type, size, teaching, ownership },
  });
};

/** The latest final score of each facility before the day, of organizations that let it count. */
const contributionsOf = async (
  db: Kysely<ScoringTables>,
  of: SnapshotOf,
  reading: Reading,
): Promise<Contribution[]> => {
  const rows = await scoresWithAttributes(db, of)
    .distinctOn(['final_scores.tenant_id', 'final_scores.facility_id'])
    .leftJoin('benchmark_consents as consent', 'consent.tenant_id', 'final_scores.tenant_id')
    .where((row) => row.fn.coalesce('consent.given', row.lit(true)))
    .where('final_scores.calculated_at', '<', `${of.day}T00:00:00Z`)
    .orderBy('final_scores.tenant_id')
    .orderBy('final_scores.facility_id')
    .orderBy('final_scores.calculated_at', 'desc')
    .orderBy('final_scores.submission', 'desc')
    .execute();
  return rows.map(reading);
};

type Published = Row & {
  readonly groupId: string;
  readonly untilDay: string | null;
  readonly label: PeerGroup['label'];
};

/** Every final score that was ever in a peer group, with its group. */
const publishedOf = async (db: Kysely<ScoringTables>, of: SnapshotOf): Promise<Published[]> => {
  const rows = await scoresWithAttributes(db, of)
    .innerJoin('peer_group_members as member', (join) => join.on('member.record', '=', record))
    .innerJoin('peer_groups as group', 'group.id', 'member.peer_group_id')
    .select(['group.id as groupId', 'group.until_day as untilDay'])
    .select((row) =>
      sql<
        PeerGroup['label']
      >`jsonb_strip_nulls(jsonb_build_object(${sql.join(dimension.options.flatMap((one) => [sql.lit(one), row.ref(`group.${one}`)]))}))`.as(
        'label',
      ),
    )
    .execute();
  return rows;
};

const standingOf = (published: readonly Published[], contribution: Reading): StandingGroup[] => {
  const groups = new Map<string, { id: string; label: PeerGroup['label']; members: Contribution[] }>();
  for (const { groupId, untilDay, label, ...row } of published) {
    if (untilDay !== null) continue;
    const group = groups.get(groupId) ?? { id: groupId, label, members: [] };
    groups.set(groupId, group);
    group.members.push(contribution(row));
  }
  return [...groups.values()].map((group) => ({
    ...group,
    members: group.members.sort((a, b) => (a.record < b.record ? -1 : 1)),
  }));
};

const end = async (db: Kysely<ScoringTables>, groups: readonly StandingGroup[], day: string): Promise<void> => {
  const ids = groups.map(({ id }) => id);
  await sql`UPDATE peer_groups SET until_day = ${day}::date WHERE id = ANY(${ids}::uuid[])`.execute(db);
};

const begin = async (
  db: Kysely<ScoringTables>,
  groups: readonly PeerGroup[],
  { model, modelVersion, day }: SnapshotOf,
): Promise<void> => {
  const rows = groups.map(({ label, members }) => ({ id: randomUUID(), ...label, figures: figuresOf(members) }));
  const members = groups.flatMap(({ members }, i) =>
    members.map(({ record }) => ({ record, peer_group_id: rows[i]?.id })),
  );
  const columns = dimension.options.map((one) => sql.ref(one));
  await sql`
    INSERT INTO peer_groups (id, model, model_version, from_day, figures, ${sql.join(columns)})
    SELECT id, ${model}, ${modelVersion}, ${day}::date, figures, ${sql.join(columns)}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS begun (id uuid, figures json, region text, country text, type text, size text, teaching text, ownership text)`.execute(
    db,
  );
  await sql`
    INSERT INTO peer_group_members (record, peer_group_id)
    SELECT record, peer_group_id FROM json_to_recordset(${JSON.stringify(members)}::json) AS joined (record text, peer_group_id uuid)
    ON CONFLICT (record) DO UPDATE SET peer_group_id = excluded.peer_group_id`.execute(db);
};
