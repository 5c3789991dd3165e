import { programmeTenant } from '../../tenancy/programme.js';
import type { FeedEntry, MemoryDatabase } from './memory-database.js';

/** The version that a command returned. */
export type Acknowledged = { readonly stream: string; readonly version: number; readonly note: string };
type Data = { readonly note: string; readonly times: number };

const dataOf = ({ data }: Pick<FeedEntry, 'data'>): Data => JSON.parse(data) as Data;
const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
const sorted = (texts: readonly string[]): string[] => [...texts].sort();

/** The guarantees of the kernel that do not hold, once all work has ended. */
export const broken = (
  database: MemoryDatabase,
  acknowledged: readonly Acknowledged[],
  digestible: boolean,
): string[] => {
  const { events, feed, seen, refused, parked, effects } = database;
  const streams = [...events].map(([name, rows]) => ({ name, rows: [...rows].sort((a, b) => a[1] - b[1]) }));
  const kept = new Set(
    streams.flatMap(({ name, rows }) => rows.map((row) => `${name} ${row[1]} ${dataOfRow(row[4])}`)),
  );
  const feedOf = (stream: string): FeedEntry[] =>
    feed.filter((row) => `${row.tenantId} lamp-${dataOf(row).note.split(' ')[0]}` === stream);
  const isKind = (row: FeedEntry, kind: string): boolean => dataOf(row).note.includes(kind);
  const tenants = [...new Set(feed.map(({ tenantId }) => tenantId))].map((tenantId) => {
    const facts = feed.filter((row) => row.tenantId === tenantId);
    const first = digestible ? -1 : facts.findIndex((row) => isKind(row, 'poison'));
    const length = first < 0 ? facts.length : first;
    return { tenantId, met: facts.slice(0, length), behind: facts.slice(length) };
  });
  const tenantOf = new Map(feed.map(({ eventId, tenantId }) => [eventId, tenantId]));
  const idsOf = (rows: readonly { readonly eventId: string }[]): string[] => rows.map(({ eventId }) => eventId);
  const promises: readonly (readonly [promise: string, holds: boolean])[] = [
    [
      'an acknowledged command is kept',
      acknowledged.every(({ stream, version, note }) => kept.has(`${stream} ${version} ${note}`)),
    ],
    [
      'the versions of a stream are dense',
      streams.every(({ rows }) => rows.every((row, index) => row[1] === index + 1)),
    ],
    [
      'every event is published once, in the order of its stream',
      streams.every(({ name, rows }) =>
        same(
          feedOf(name).map((row) => dataOf(row).note),
          rows.map((row) => dataOfRow(row[4])),
        ),
      ),
    ],
    ['nothing else is published', feed.length === streams.reduce((sum, { rows }) => sum + rows.length, 0)],
    ['positions in the feed are dense', feed.every(({ position }, index) => position === index + 1)],
    [
      'every fact is taken once, in the order of its tenant',
      tenants.every(({ tenantId, met }) =>
        same(
          idsOf(seen.filter(({ eventId }) => tenantOf.get(eventId) === tenantId)),
          idsOf(met.filter((row) => !isKind(row, 'refused'))),
        ),
      ),
    ],
    ['a fact of the programme is taken before what follows it', inPlace(feed, seen)],
    [
      'a refused fact is noted once',
      same(sorted(refused), sorted(tenants.flatMap(({ met }) => idsOf(met.filter((row) => isKind(row, 'refused')))))),
    ],
    [
      'a fact that cannot be digested waits with all behind it',
      same(sorted(idsOf([...parked.values()])), sorted(tenants.flatMap(({ behind }) => idsOf(behind)))),
    ],
    [
      'every fact that was taken has its effect once',
      same(sorted([...effects.keys()]), sorted(seen.map(({ eventId }) => eventId))) &&
        [...effects.values()].every((times) => times === 1),
    ],
  ];
  return promises.filter(([, holds]) => !holds).map(([promise]) => `does not hold: ${promise}`);
};

/** Facts after one of the programme in the feed were processed after it; parked ones at any time. */
const inPlace = (feed: readonly FeedEntry[], seen: readonly { readonly eventId: string }[]): boolean => {
  const turn = new Map(seen.map(({ eventId }, index) => [eventId, index]));
  const poisoned = new Set(feed.filter((row) => dataOf(row).note.includes('poison')).map(({ tenantId }) => tenantId));
  const taken = feed.filter(({ eventId, tenantId }) => turn.has(eventId) && !poisoned.has(tenantId));
  let latest = -1;
  let programme = -1;
  for (const { eventId, tenantId } of taken) {
    const own = turn.get(eventId) ?? 0;
    if (own < programme || (tenantId === programmeTenant && own < latest)) return false;
    latest = Math.max(latest, own);
    if (tenantId === programmeTenant) programme = own;
  }
  return true;
};

const dataOfRow = (data: string): string => (JSON.parse(data) as { readonly note: string }).note;
