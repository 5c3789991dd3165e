import type { Pool } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';
import { asService, programmeSettings } from '../tenancy/scope.js';
import { STRAGGLING_MINUTES, loggedColumns } from './chain-events.store.js';
import { type LoggedEvent, NO_HASH, digestOf, linkOf } from './hash-chain.js';
import { type StoredCheckpoint, readCheckpointsOf } from './log-checkpoints.store.js';

type LogFaultKind =
  /** A column of the event is not what was chained. */
  | 'altered'
  /** Another event of the organization stands in its place. */
  | 'reordered'
  /** An event of unknown origin stands in its place. */
  | 'replaced'
  /** The event is gone. */
  | 'lost'
  /** It stands among chained events and was never chained. */
  | 'added'
  /** The chain itself has a gap, or does not lead to what a checkpoint states. */
  | 'chain-altered'
  /** The checkpoint does not follow from the one before it, or is not the one that was published. */
  | 'checkpoint-altered'
  /** The checkpoint is gone. */
  | 'checkpoint-lost';

/** The first fault of an organization, or one of the checkpoints; `sequence` is the place in the chain. */
export type LogFault = {
  readonly kind: LogFaultKind;
  readonly tenantId?: string;
  readonly sequence?: number;
  readonly stream?: string;
  readonly version?: number;
  readonly checkpoint?: number;
};

export type VerifiedLog = {
  readonly faults: readonly LogFault[];
  readonly chained: number;
  /** Events behind the chain, of which nothing can be said yet. */
  readonly notChained: number;
  readonly checkpoints: number;
};

/** Digests as they were published, by number. */
export type PublishedDigests = ReadonlyMap<number, string>;

const AT_ONCE = 2000;

/**
 * Compares the events of a service with their chain, and the chain with its checkpoints. Nothing is locked or changed.
 *
 * @param owner connects as the owner of the database, who may become the service
 * @param published kept by somebody else: shows whether checkpoints were made anew
 * @param stragglingMinutes how long an event that appears behind the chain may be one whose transaction ended late
 */
export const verifyLog = async (
  owner: Pool,
  service: string,
  published: PublishedDigests = new Map(),
  stragglingMinutes = STRAGGLING_MINUTES,
): Promise<VerifiedLog> => {
  const checkpoints = await readCheckpointsOf(owner, service);
  const faults: LogFault[] = faultsOfCheckpoints(checkpoints, published);
  let [chained, notChained] = [0, 0];
  for (const tenantId of await tenantsOf(owner, service, checkpoints)) {
    const verified = await verifyTenant(owner, service, tenantId, pointsOf(tenantId, checkpoints), stragglingMinutes);
    chained += verified.chained;
    notChained += verified.notChained;
    if (verified.fault) faults.push({ tenantId, ...verified.fault });
  }
  return { faults, chained, notChained, checkpoints: checkpoints.length };
};

const faultsOfCheckpoints = (checkpoints: readonly StoredCheckpoint[], published: PublishedDigests): LogFault[] => {
  let previous = NO_HASH;
  for (const [index, checkpoint] of checkpoints.entries()) {
    if (checkpoint.number !== index + 1) return [{ kind: 'checkpoint-lost', checkpoint: index + 1 }];
    const { number, digest } = checkpoint;
    if (
      checkpoint.previous !== previous ||
      digestOf(checkpoint) !== digest ||
      (published.get(number) ?? digest) !== digest
    )
      return [{ kind: 'checkpoint-altered', checkpoint: number }];
    previous = digest;
  }
  const newest = Math.max(0, ...published.keys());
  return newest > checkpoints.length ? [{ kind: 'checkpoint-lost', checkpoint: checkpoints.length + 1 }] : [];
};

/** What checkpoints state of one organization: its hash by its place in the chain, and the number of the first that did. */
type Points = ReadonlyMap<number, { readonly hash: string; readonly checkpoint: number }>;

const pointsOf = (tenantId: string, checkpoints: readonly StoredCheckpoint[]): Points => {
  const points = new Map<number, { readonly hash: string; readonly checkpoint: number }>();
  for (const { number, heads } of checkpoints)
    for (const head of heads)
      if (head.tenantId === tenantId && !points.has(head.sequence))
        points.set(head.sequence, { hash: head.hash, checkpoint: number });
  return points;
};

const asOwner = <Row extends object>(owner: Pool, service: string, text: string, values: readonly unknown[] = []) =>
  inTransaction(
    owner,
    `${asService(service)}; ${programmeSettings(service)}`,
    async (client) => (await client.query<Row>(text, [...values])).rows,
  );

const tenantsOf = async (owner: Pool, service: string, checkpoints: readonly StoredCheckpoint[]): Promise<string[]> => {
  const rows = await asOwner<{ tenant_id: string }>(
    owner,
    service,
    'SELECT tenant_id FROM events UNION SELECT tenant_id FROM event_chain UNION SELECT tenant_id FROM chain_heads',
  );
  const known = checkpoints.flatMap(({ heads }) => heads.map(({ tenantId }) => tenantId));
  return [...new Set([...rows.map(({ tenant_id: tenantId }) => tenantId), ...known])].sort();
};

type Link = { readonly sequence: string; readonly place: string; readonly at: number; readonly eventId: string } & {
  readonly hash: string;
} & { readonly [Column in keyof LoggedEvent]: LoggedEvent[Column] | null };

type VerifiedTenant = { readonly fault?: LogFault | undefined; readonly chained: number; readonly notChained: number };

const verifyTenant = async (
  owner: Pool,
  service: string,
  tenantId: string,
  points: Points,
  stragglingMinutes: number,
): Promise<VerifiedTenant> => {
  let [sequence, hash] = [0, NO_HASH];
  for (;;) {
    const links = await asOwner<Link>(
      owner,
      service,
      `SELECT link.sequence::text, link.stream AS place, link.version AS at, link.event_id AS "eventId", link.hash, ${loggedColumns}
       FROM event_chain link LEFT JOIN events one ON one.tenant_id = link.tenant_id AND one.stream = link.stream AND one.version = link.version
       WHERE link.tenant_id = $1 AND link.sequence > $2 ORDER BY link.sequence LIMIT ${AT_ONCE}`,
      [tenantId, sequence],
    );
    for (const link of links) {
      const of = { sequence: sequence + 1, stream: link.place, version: link.at };
      const end = (kind: LogFaultKind): VerifiedTenant => ({
        fault: { kind, ...of },
        chained: sequence,
        notChained: 0,
      });
      if (Number(link.sequence) !== of.sequence)
        return { fault: { kind: 'chain-altered', sequence: of.sequence }, chained: sequence, notChained: 0 };
      if (link.id === null) return end('lost');
      const computed = linkOf(hash, of.sequence, link as LoggedEvent);
      if (link.id !== link.eventId) return end(await kindOfOther(owner, service, tenantId, link.id));
      if (computed !== link.hash) return end('altered');
      if ((points.get(of.sequence)?.hash ?? computed) !== computed) return end('chain-altered');
      [sequence, hash] = [of.sequence, computed];
    }
    if (links.length < AT_ONCE) break;
  }
  const beyond = [...points].find(([stated]) => stated > sequence);
  const head = await headOf(owner, service, tenantId);
  if (beyond || head > sequence)
    return {
      fault: { kind: 'lost', sequence: sequence + 1, ...(beyond && { checkpoint: beyond[1].checkpoint }) },
      chained: sequence,
      notChained: 0,
    };
  return { chained: sequence, ...(await behindTheChain(owner, service, tenantId, stragglingMinutes)) };
};

const kindOfOther = async (owner: Pool, service: string, tenantId: string, id: string): Promise<LogFaultKind> => {
  const rows = await asOwner(owner, service, 'SELECT FROM event_chain WHERE tenant_id = $1 AND event_id = $2 LIMIT 1', [
    tenantId,
    id,
  ]);
  return rows.length > 0 ? 'reordered' : 'replaced';
};

const headOf = async (owner: Pool, service: string, tenantId: string): Promise<number> => {
  const rows = await asOwner<{ sequence: string }>(
    owner,
    service,
    'SELECT sequence::text FROM chain_heads WHERE tenant_id = $1',
    [tenantId],
  );
  return Number(rows[0]?.sequence ?? 0);
};

/** The first event that stands among chained ones and is not chained itself, and how many follow the chain. */
const behindTheChain = async (
  owner: Pool,
  service: string,
  tenantId: string,
  stragglingMinutes: number,
): Promise<{ readonly fault?: LogFault | undefined; readonly notChained: number }> => {
  const [found] = await asOwner<{ stream: string | null; version: number | null; waiting: string }>(
    owner,
    service,
    `WITH chained AS (SELECT coalesce(max(one.position), 0) AS position FROM event_chain link JOIN events one USING (tenant_id, stream, version) WHERE tenant_id = $1),
       unchained AS (SELECT one.stream, one.version, one.position < (SELECT position FROM chained)
           AND one.recorded_at <= now() - make_interval(mins => $2) AS added, one.position
         FROM events one WHERE one.tenant_id = $1
           AND NOT EXISTS (SELECT FROM event_chain link WHERE link.tenant_id = one.tenant_id AND link.stream = one.stream AND link.version = one.version)),
       first AS (SELECT stream, version FROM unchained WHERE added ORDER BY position LIMIT 1)
     SELECT (SELECT stream FROM first) AS stream, (SELECT version FROM first) AS version, (SELECT count(*)::text FROM unchained WHERE NOT added) AS waiting`,
    [tenantId, stragglingMinutes],
  );
  const { stream, version, waiting } = found ?? { stream: null, version: null, waiting: '0' };
  return {
    ...(stream !== null && version !== null && { fault: { kind: 'added' as const, stream, version } }),
    notChained: Number(waiting),
  };
};
