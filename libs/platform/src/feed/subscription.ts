import { Rejection, withUnknownFields } from '@cairn/event-sourcing';
import type { Pool } from '../database/pool.js';
import { isPgError, isTransient } from '../database/transient.js';
import type { Transaction } from '../service/transaction.js';
import {
  type FeedPage,
  type FeedRow,
  moveCheckpoint,
  noteRefusal,
  Overtaken,
  park,
  readCheckpoint,
  readFeed,
} from './feed.query.js';
import type { Fact, Reaction } from './reaction.js';

const PAGE = 1000;
const TRIES = 6;

export type Subscriber<Tables> = {
  readonly name: string;
  readonly pool: Pool;
  inTenantOf(row: FeedRow, work: (tx: Transaction<Tables>) => Promise<void>): Promise<void>;
  lag(subscription: string, rows: number): void;
  problem(message: string, error: unknown): void;
  /** Some facts were taken: a long page is under way. */
  advanced?(): void;
};

/**
 * Follows one publisher's feed in order. The reactions to an event and the checkpoint share one transaction, so each
 * event takes effect once. Neighbouring events of one tenant are taken together; when that fails, one by one, and an
 * event that keeps failing is parked. A memory's place may be set back while nothing new arrives, so that it is looked
 * up again.
 */
export class Subscription<Tables> {
  readonly name: string;
  private readonly byType: ReadonlyMap<string, readonly Reaction<Tables>[]>;
  private checkpoint: string | undefined;
  private ahead: Promise<FeedPage> | undefined;
  private failing = { position: '', times: 0 };

  constructor(
    private readonly subscriber: Subscriber<Tables>,
    private readonly publisher: string,
    reactions: readonly Reaction<Tables>[],
    private readonly memory?: string,
  ) {
    this.name = memory ? `${publisher} ${memory}` : publisher;
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
    this.checkpoint ??= await readCheckpoint(this.subscriber.pool, this.name);
    const readAhead = this.ahead !== undefined;
    const page = await (this.ahead ?? this.read(this.checkpoint)).catch(nothingYet);
    if (!page) return false;
    this.ahead = page.more ? this.read(page.end) : undefined;
    this.subscriber.lag(this.name, Number(BigInt(page.end) - BigInt(this.checkpoint)));
    for (const rows of neighbours(page.rows)) await this.take(rows, !page.more && rows.at(-1)?.position === page.end);
    if (page.end !== this.checkpoint) await this.move(page.end, !page.more);
    this.subscriber.lag(this.name, 0);
    if (this.memory && page.rows.length === 0) this.checkpoint = undefined;
    // What was read ahead may have been overtaken by rows whose hint came meanwhile.
    return page.more || readAhead;
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
    try {
      await this.takeTogether(rows, durable);
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      for (const row of rows) await this.takeAlone(row);
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
      await this.skip(row, (tx) =>
        park(tx.client, this.name, row, error instanceof Error ? error.message : String(error)),
      );
    }
  }

  private async skip(row: FeedRow, note: (tx: Transaction<Tables>) => Promise<void>): Promise<void> {
    const from = this.checkpoint ?? '0';
    await this.subscriber.inTenantOf(row, async (tx) => {
      await moveCheckpoint(tx.client, this.name, from, row.position, true);
      await note(tx);
    });
    this.checkpoint = row.position;
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
