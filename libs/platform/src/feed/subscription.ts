import { Rejection, withUnknownFields } from '@cairn/event-sourcing';
import type { Pool } from '../database/pool.js';
import { under } from '../database/transaction.js';
import { isPgError, isTransient } from '../database/transient.js';
import type { Transaction } from '../service/transaction.js';
import { programmeTenant } from '../tenancy/programme.js';
import { tenantSettings } from '../tenancy/scope.js';
import { type FeedPage, type FeedRow, moveCheckpoint, noteRefusal, Overtaken, readCheckpoint } from './feed.store.js';
import {
  firstParked,
  holdParked,
  keepParked,
  organizationsHeld,
  organizationsToRetry,
  park,
  parkBehind,
  unpark,
} from './parked.store.js';
import { type Fact, type Reaction, subscriptionName } from './reaction.js';
import { type SharedPages, PAGE } from './shared-pages.js';

const TRIES = 6;
/** Most positions without a fact for this subscription that are read before its checkpoint is stored. */
const UNWRITTEN = 100n;

export type Subscriber<Tables> = {
  readonly name: string;
  readonly pool: Pool;
  readonly pages: SharedPages;
  /** Work under the tenants of these rows, one after the other, in one transaction. */
  inTenantsOf(
    rows: readonly FeedRow[],
    catchingUp: boolean,
    work: (tx: Transaction<Tables>, index: number) => Promise<void>,
  ): Promise<void>;
  problem(message: string, error: unknown): void;
  /** Facts were processed or parked: a long page is making progress. */
  advanced?(): void;
};

/**
 * Follows one publisher's feed. The reactions to a page of facts and the checkpoint share one transaction, so each fact
 * takes effect once; the facts of a tenant are processed together, in their order. A batch that fails is halved until
 * the failing fact is alone; one that keeps failing is parked. Later facts of its tenant wait behind it, so that none
 * takes effect out of order, until a retry is requested; other tenants are not affected. The checkpoint of a memory may
 * be reset at any time, so an idle memory reads it again.
 */
export class Subscription<Tables> {
  readonly name: string;
  private readonly byType: ReadonlyMap<string, readonly Reaction<Tables>[]>;
  private checkpoint: string | undefined;
  /** The checkpoint as stored; no fact after it has been processed. */
  private written = '0';
  private ahead: Promise<FeedPage> | undefined;
  private held: Set<string> = new Set();
  private failing = { position: '', times: 0 };
  /** Most facts in a batch: all of a page, fewer after a failure. */
  private atOnce = PAGE;

  constructor(
    private readonly subscriber: Subscriber<Tables>,
    private readonly publisher: string,
    reactions: readonly Reaction<Tables>[],
    private readonly memory?: string,
  ) {
    this.name = subscriptionName(publisher, memory);
    this.byType = grouped(reactions);
  }

  /** @returns whether there is more to read at once */
  async step(): Promise<boolean> {
    try {
      return await this.takePage();
    } catch (error) {
      this.checkpoint = undefined;
      this.ahead = undefined;
      if (error instanceof Overtaken) return false;
      throw error;
    }
  }

  private async takePage(): Promise<boolean> {
    this.checkpoint ??= await this.begin();
    if (this.checkpoint === undefined) return false;
    const readAhead = this.ahead !== undefined;
    const page = await (this.ahead ?? this.read(this.checkpoint)).catch(nothingYet);
    if (!page) return false;
    this.ahead = page.more ? this.read(page.end) : undefined;
    for (let at = 0; at < page.rows.length;) at += await this.takeSome(page, at);
    const isIdle = page.rows.length === 0 && page.end === this.checkpoint;
    await this.passOver(page.end, isIdle);
    if (this.memory && isIdle && (await readCheckpoint(this.subscriber.pool, this.name)) !== this.written)
      this.checkpoint = undefined;
    if (!page.more && this.held.size > 0) await this.retryParked();
    // A page that was read ahead lacks rows whose hint came since.
    return page.more || readAhead;
  }

  private async begin(): Promise<string | undefined> {
    const { pool, name } = this.subscriber;
    const checkpoint = await readCheckpoint(pool, this.name);
    if (checkpoint === undefined) return undefined;
    this.held = await organizationsHeld(pool, name, this.name);
    this.written = checkpoint;
    return checkpoint;
  }

  /** The next page is read while this one is processed; a failed read is reported when the page is due. */
  private read(after: string): Promise<FeedPage> {
    const page = this.subscriber.pages.read(this.subscriber.pool, this.publisher, [...this.byType.keys()], after);
    page.catch(() => undefined);
    return page;
  }

  /**
   * Processes rows of the page from `at` on.
   *
   * @returns how many were processed or parked; 0 when a smaller batch is to be tried
   */
  private async takeSome(page: FeedPage, at: number): Promise<number> {
    const rows = page.rows.slice(at, at + this.atOnce);
    try {
      await this.takeTogether(rows, page);
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      if (rows.length > 1) {
        this.atOnce = Math.ceil(rows.length / 2);
        if (isTransient(error)) throw error;
        return 0;
      }
      for (const row of rows) await this.setAside(row, error);
    }
    this.atOnce = Math.min(PAGE, 2 * this.atOnce);
    return rows.length;
  }

  /**
   * Only the last commit before waiting for more is synchronous; it makes the earlier ones durable too. Positions after
   * the last row hold no fact for this subscription, so the checkpoint moves past them.
   */
  private async takeTogether(rows: readonly FeedRow[], page: FeedPage): Promise<void> {
    const isLast = rows.at(-1) === page.rows.at(-1);
    const to = isLast ? page.end : (rows.at(-1)?.position ?? page.end);
    const sets = setsOf(rows);
    const free = new Set<string>();
    await this.subscriber.inTenantsOf(
      sets.map(({ first }) => first),
      page.more,
      async (tx, index) => {
        if (index === 0) {
          free.clear();
          await moveCheckpoint(tx.client, this.name, this.written, to, isLast && !page.more);
        }
        const { first, rows: own = [] } = sets[index] ?? {};
        if (!first) return;
        if (this.held.has(first.tenantId) && !free.has(first.tenantId)) {
          if (await parkBehind(tx.client, this.name, own, first.tenantId)) return;
          free.add(first.tenantId);
        }
        await this.react(own, tx);
      },
    );
    for (const tenantId of free) this.held.delete(tenantId);
    this.isAt(to);
  }

  /** Facts of one tenant; consecutive ones of one type as a batch, for reactions that take batches. */
  private async react(rows: readonly FeedRow[], tx: Transaction<Tables>): Promise<void> {
    for (const neighbours of runsOf(rows)) {
      const reactions = this.reactionsTo(neighbours[0]);
      const facts = neighbours.map((row) => factOf(row, reactions));
      if (reactions.some(({ together }) => together)) {
        for (const { together, react } of reactions)
          if (together) await together(facts, tx);
          else for (const fact of facts) await react(fact, tx);
      } else for (const fact of facts) for (const { react } of reactions) await react(fact, tx);
    }
  }

  /** Retries parked facts of the tenants for which it was requested, in order until one fails again. */
  private async retryParked(): Promise<void> {
    const { pool, name } = this.subscriber;
    for (const tenantId of await organizationsToRetry(pool, name, this.name)) {
      const waiting = under(pool, tenantSettings(tenantId));
      for (let row = await firstParked(waiting, this.name, tenantId); row;) {
        if (!(await this.retry(row))) break;
        this.subscriber.advanced?.();
        row = await firstParked(waiting, this.name, tenantId);
      }
    }
    this.held = await organizationsHeld(pool, name, this.name);
  }

  /** @returns whether the fact is no longer parked */
  private async retry(row: FeedRow): Promise<boolean> {
    const once = (work: (tx: Transaction<Tables>) => Promise<void>): Promise<void> =>
      this.inTenantOf(row, async (tx) => {
        await holdParked(tx.client, this.name, row.tenantId);
        if (await unpark(tx.client, this.name, row)) await work(tx);
      });
    try {
      await once((tx) => this.react([row], tx));
      return true;
    } catch (error) {
      if (isTransient(error)) throw error;
      if (error instanceof Rejection) {
        await once((tx) => noteRefusal(tx.client, this.name, row, error.code));
        return true;
      }
      this.subscriber.problem(`The parked event ${row.eventId} (${row.type}) failed again and stays parked.`, error);
      await this.inTenantOf(row, (tx) => keepParked(tx.client, this.name, row, sentenceOf(error)));
      return false;
    }
  }

  /** A fact that failed alone: its refusal is recorded, it is tried again, or it is parked. */
  private async setAside(row: FeedRow, error: unknown): Promise<void> {
    if (error instanceof Rejection) return this.skip(row, (tx) => noteRefusal(tx.client, this.name, row, error.code));
    if (isTransient(error) || this.failsAgain(row) < TRIES) throw error;
    this.subscriber.problem(
      `The event ${row.eventId} (${row.type}) of the feed of ${this.publisher} is parked after ${TRIES} tries.`,
      error,
    );
    await this.skip(row, (tx) => park(tx.client, this.name, row, sentenceOf(error)));
    this.held.add(row.tenantId);
  }

  private async skip(row: FeedRow, note: (tx: Transaction<Tables>) => Promise<void>): Promise<void> {
    await this.inTenantOf(row, async (tx) => {
      await moveCheckpoint(tx.client, this.name, this.written, row.position, true);
      await note(tx);
    });
    this.isAt(row.position);
  }

  private isAt(position: string): void {
    this.checkpoint = position;
    this.written = position;
    this.subscriber.advanced?.();
  }

  private inTenantOf(row: FeedRow, work: (tx: Transaction<Tables>) => Promise<void>): Promise<void> {
    return this.subscriber.inTenantsOf([row], false, work);
  }

  /**
   * Moves past positions without a fact for this subscription. Stored only when idle or after many positions: to read
   * them again after a crash does no harm.
   */
  private async passOver(end: string, isIdle: boolean): Promise<void> {
    this.checkpoint = end;
    if (end === this.written || (!isIdle && BigInt(end) - BigInt(this.written) < UNWRITTEN)) return;
    await moveCheckpoint(this.subscriber.pool, this.name, this.written, end, isIdle);
    this.isAt(end);
  }

  private failsAgain({ position }: FeedRow): number {
    this.failing = { position, times: this.failing.position === position ? this.failing.times + 1 : 1 };
    return this.failing.times;
  }

  private reactionsTo(row: FeedRow | undefined): readonly Reaction<Tables>[] {
    return (row && this.byType.get(row.type)) ?? [];
  }
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const MISSING_TABLE = '42P01';
const NO_PRIVILEGE = '42501';

/** A publisher that has never started has no feed to read. */
const nothingYet = (error: unknown): undefined => {
  if (isPgError(error) && [MISSING_TABLE, NO_PRIVILEGE].includes(error.code)) return undefined;
  throw error;
};

const factOf = <Tables>(row: FeedRow, [reaction]: readonly Reaction<Tables>[]): Fact => {
  const { eventId: id, tenantId, position, recordedAt } = row;
  const data: unknown = JSON.parse(row.data);
  const checked = reaction ? withUnknownFields(data, reaction.on.schema.parse(data) as Fact['data']) : data;
  return { id, tenantId, position, recordedAt, data: checked as Fact['data'] };
};

type TenantRows = { readonly first: FeedRow; readonly rows: FeedRow[] };

/**
 * Rows by tenant, each tenant's in their order. Rows of the programme keep their place among all others, which may
 * depend on them.
 */
const setsOf = (rows: readonly FeedRow[]): readonly TenantRows[] => {
  const sets: TenantRows[] = [];
  let open = new Map<string, TenantRows>();
  for (const row of rows) {
    const last = sets.at(-1);
    const isProgramme = row.tenantId === programmeTenant;
    if (isProgramme !== (last?.first.tenantId === programmeTenant)) open = new Map();
    const own = open.get(row.tenantId);
    if (own) own.rows.push(row);
    else {
      const set = { first: row, rows: [row] };
      open.set(row.tenantId, set);
      sets.push(set);
    }
  }
  return sets;
};

/** Consecutive rows of one type. */
const runsOf = (rows: readonly FeedRow[]): FeedRow[][] => {
  const runs: FeedRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.type === row.type) last.push(row);
    else runs.push([row]);
  }
  return runs;
};

const grouped = <Tables>(reactions: readonly Reaction<Tables>[]): Map<string, Reaction<Tables>[]> =>
  reactions.reduce(
    (map, reaction) => map.set(reaction.on.type, [...(map.get(reaction.on.type) ?? []), reaction]),
    new Map<string, Reaction<Tables>[]>(),
  );
