import { Rejection, withUnknownFields } from '@cairn/event-sourcing';
import type { Pool } from '../database/pool.js';
import { under } from '../database/transaction.js';
import { isPgError, isTransient } from '../database/transient.js';
import type { Transaction } from '../service/transaction.js';
import { tenantSettings } from '../tenancy/scope.js';
import {
  type FeedPage,
  type FeedRow,
  moveCheckpoint,
  noteRefusal,
  Overtaken,
  readCheckpoint,
  readFeed,
} from './feed.store.js';
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

const PAGE = 1000;
const TRIES = 6;

export type Subscriber<Tables> = {
  readonly name: string;
  readonly pool: Pool;
  inTenantOf(row: FeedRow, work: (tx: Transaction<Tables>) => Promise<void>): Promise<void>;
  problem(message: string, error: unknown): void;
  /** Facts were taken or put aside: a long page is under way. */
  advanced?(): void;
};

/**
 * Follows one publisher's feed in order. The reactions to an event and the checkpoint share one transaction, so each
 * event takes effect once. Neighbouring events of one tenant are taken together; when that fails, one by one, and an
 * event that keeps failing is parked. Later events of its tenant wait behind it, so that none takes effect out of its
 * order, until somebody asks for a retry; other tenants go on. A memory's place may be set back while nothing new arrives, so that it is looked
 * up again.
 */
export class Subscription<Tables> {
  readonly name: string;
  private readonly byType: ReadonlyMap<string, readonly Reaction<Tables>[]>;
  private checkpoint: string | undefined;
  private ahead: Promise<FeedPage> | undefined;
  private held: Set<string> = new Set();
  private failing = { position: '', times: 0 };

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
    const readAhead = this.ahead !== undefined;
    const page = await (this.ahead ?? this.read(this.checkpoint)).catch(nothingYet);
    if (!page) return false;
    this.ahead = page.more ? this.read(page.end) : undefined;
    for (const rows of neighbours(page.rows)) await this.take(rows, !page.more && rows.at(-1)?.position === page.end);
    if (page.end !== this.checkpoint) await this.move(page.end, !page.more);
    if (this.memory && page.rows.length === 0) this.checkpoint = undefined;
    if (!page.more && this.held.size > 0) await this.retryParked();
    // What was read ahead may have been overtaken by rows whose hint came meanwhile.
    return page.more || readAhead;
  }

  private async begin(): Promise<string> {
    const { pool, name } = this.subscriber;
    const checkpoint = await readCheckpoint(pool, this.name);
    this.held = await organizationsHeld(pool, name, this.name);
    return checkpoint;
  }

  /** The next page is read while this one is worked on; a failed reading is met when its turn comes. */
  private read(after: string): Promise<FeedPage> {
    const page = readFeed(this.subscriber.pool, this.publisher, [...this.byType.keys()], after, PAGE);
    page.catch(() => undefined);
    return page;
  }

  /**
   * `durable`: only what comes last before waiting for more need wait for the disk; its commit takes there what came
   * before.
   */
  private async take(rows: readonly FeedRow[], durable: boolean): Promise<void> {
    if (await this.waits(rows)) return;
    try {
      await this.takeTogether(rows, durable);
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      for (const row of rows) if (!(await this.waits([row]))) await this.takeAlone(row);
    }
  }

  /** Whether these events of one tenant were put behind a parked one. */
  private async waits(rows: readonly FeedRow[]): Promise<boolean> {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last || !this.held.has(first.tenantId)) return false;
    const from = this.checkpoint ?? '0';
    let parked = false;
    await this.subscriber.inTenantOf(first, async (tx) => {
      parked = await parkBehind(tx.client, this.name, rows, first.tenantId);
      if (parked) await moveCheckpoint(tx.client, this.name, from, last.position, true);
    });
    if (parked) this.checkpoint = last.position;
    else this.held.delete(first.tenantId);
    return parked;
  }

  /** Takes what is parked of the tenants for which somebody asked, each in its order until one fails again. */
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

  /** @returns whether the fact is out of the way */
  private async retry(row: FeedRow): Promise<boolean> {
    const once = (work: (tx: Transaction<Tables>) => Promise<void>): Promise<void> =>
      this.subscriber.inTenantOf(row, async (tx) => {
        await holdParked(tx.client, this.name, row.tenantId);
        if (await unpark(tx.client, this.name, row)) await work(tx);
      });
    try {
      await once(async (tx) => {
        for (const reaction of this.reactionsTo(row)) await react(reaction, row, tx);
      });
      return true;
    } catch (error) {
      if (isTransient(error)) throw error;
      if (error instanceof Rejection) {
        await once((tx) => noteRefusal(tx.client, this.name, row, error.code));
        return true;
      }
      this.subscriber.problem(`The parked event ${row.eventId} (${row.type}) failed again and stays parked.`, error);
      await this.subscriber.inTenantOf(row, (tx) => keepParked(tx.client, this.name, row, sentenceOf(error)));
      return false;
    }
  }

  private async takeTogether(rows: readonly FeedRow[], durable: boolean): Promise<void> {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return;
    const from = this.checkpoint ?? '0';
    await this.subscriber.inTenantOf(first, async (tx) => {
      const moved = moveCheckpoint(tx.client, this.name, from, last.position, durable);
      tx.defer(moved);
      try {
        for (const row of rows) for (const reaction of this.reactionsTo(row)) await react(reaction, row, tx);
      } catch (error) {
        await moved;
        throw error;
      }
    });
    this.checkpoint = last.position;
    this.subscriber.advanced?.();
  }

  private async takeAlone(row: FeedRow): Promise<void> {
    try {
      await this.takeTogether([row], true);
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      if (error instanceof Rejection) return this.skip(row, (tx) => noteRefusal(tx.client, this.name, row, error.code));
      if (isTransient(error) || this.failsAgain(row) < TRIES) throw error;
      this.subscriber.problem(
        `The event ${row.eventId} (${row.type}) of the feed of ${this.publisher} is parked after ${TRIES} tries.`,
        error,
      );
      await this.skip(row, (tx) => park(tx.client, this.name, row, sentenceOf(error)));
      this.held.add(row.tenantId);
    }
  }

  private async skip(row: FeedRow, note: (tx: Transaction<Tables>) => Promise<void>): Promise<void> {
    const from = this.checkpoint ?? '0';
    await this.subscriber.inTenantOf(row, async (tx) => {
      await moveCheckpoint(tx.client, this.name, from, row.position, true);
      await note(tx);
    });
    this.checkpoint = row.position;
    this.subscriber.advanced?.();
  }

  private async move(to: string, durable: boolean): Promise<void> {
    await moveCheckpoint(this.subscriber.pool, this.name, this.checkpoint ?? '0', to, durable);
    this.checkpoint = to;
  }

  private failsAgain({ position }: FeedRow): number {
    this.failing = { position, times: this.failing.position === position ? this.failing.times + 1 : 1 };
    return this.failing.times;
  }

  private reactionsTo({ type }: FeedRow): readonly Reaction<Tables>[] {
    return this.byType.get(type) ?? [];
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

const react = <Tables>(reaction: Reaction<Tables>, row: FeedRow, tx: Transaction<Tables>): Promise<void> => {
  const { eventId: id, tenantId, position, recordedAt } = row;
  const data: unknown = JSON.parse(row.data);
  const fact: Fact = {
    id,
    tenantId,
    position,
    recordedAt,
    data: withUnknownFields(data, reaction.on.schema.parse(data) as Fact['data']),
  };
  return reaction.react(fact, tx);
};

const neighbours = (rows: readonly FeedRow[]): FeedRow[][] =>
  rows.reduce<FeedRow[][]>((runs, row) => {
    const last = runs.at(-1);
    if (last && last[0]?.tenantId === row.tenantId) last.push(row);
    else runs.push([row]);
    return runs;
  }, []);

const grouped = <Tables>(reactions: readonly Reaction<Tables>[]): Map<string, Reaction<Tables>[]> =>
  reactions.reduce(
    (map, reaction) => map.set(reaction.on.type, [...(map.get(reaction.on.type) ?? []), reaction]),
    new Map<string, Reaction<Tables>[]>(),
  );
