import { type Defer, inTransaction, under } from '@cairn/platform/database/transaction.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import { dueJob } from '@cairn/platform/service/due-jobs.store.js';
import type { AnyServiceDefinition } from '@cairn/platform/process/prepare-database.js';
import type { Service } from '@cairn/platform/service/service.js';
import { type Scope, tenantSettings } from '@cairn/platform/tenancy/scope.js';
import { systemMeta } from '@cairn/platform/tenancy/system-scope.js';
import type { PoolClient } from 'pg';
import { type DueEntry, Agenda } from './agenda.js';
import { type Trace, HistoryService, HistoryTransaction } from './history-transaction.store.js';
import type { PublishedFact } from './ledger.js';
import { writeOutbox } from './write-ledger.store.js';

/** An open transaction of one tenant, in which moments of simulated time follow each other. */
type Open = { readonly client: PoolClient; readonly defer: Defer; readonly trace: Trace };

const NOT_YET_IN_FEED = '0';

/** Follows what others tell in simulated time: the service's own reactions and jobs, each at its moment. */
export class Follower {
  constructor(
    private readonly service: Service<unknown>,
    private readonly definition: AnyServiceDefinition,
    private readonly agenda: Agenda,
  ) {}

  get name(): string {
    return this.definition.name;
  }

  follows = ({ contract }: PublishedFact): boolean =>
    this.definition.reactions.some(({ on }) => on.service === contract.service && on.type === contract.type);

  /**
   * Reacts to facts of one tenant in the order of time, and runs what that makes due at once; what will be due later
   * goes on the agenda.
   *
   * @returns what the service told in turn
   */
  follow(tenantId: string, facts: readonly PublishedFact[]): Promise<readonly PublishedFact[]> {
    return this.open(tenantId, async (open) => {
      let tx: HistoryTransaction | undefined;
      for (const fact of facts) {
        if (tx && tx.meta.at !== fact.at) await this.end(open, tx);
        if (tx?.meta.at !== fact.at)
          tx = this.joined(open, { tenantId, meta: systemMeta({ now: () => fact.at }, fact.id) });
        await this.react(fact, tx);
      }
      if (tx) await this.end(open, tx);
    });
  }

  private async end(open: Open, tx: HistoryTransaction): Promise<void> {
    await tx.finish();
    await this.runAtOnce(open, tx.meta.at);
  }

  /** Runs what the agenda says, at its time. */
  run(entry: DueEntry): Promise<readonly PublishedFact[]> {
    return this.open(entry.tenantId, async (open) => {
      await this.runIn(open, entry);
      await this.runAtOnce(open, entry.at);
    });
  }

  /** Writes down what is due after the end of simulated time. */
  async keep({ tenantId, job, key, at }: DueEntry): Promise<void> {
    await dueJob(under(this.service.pool, tenantSettings(tenantId)), { tenantId, job, key, dueAt: at });
  }

  private open(tenantId: string, work: (open: Open) => Promise<void>): Promise<readonly PublishedFact[]> {
    const trace: Trace = { published: [], atOnce: new Agenda(), later: this.agenda };
    return inTransaction(this.service.pool, tenantSettings(tenantId), async (client, defer) => {
      await work({ client, defer, trace });
      await writeOutbox(client, trace.published);
      return trace.published;
    });
  }

  private joined({ client, defer, trace }: Open, scope: Scope): HistoryTransaction {
    return new HistoryTransaction(client, scope, this.definition, defer, trace);
  }

  /** A memory fills its tables from the feed by itself, as soon as the service runs. */
  private async react({ id, tenantId, contract, data, at }: PublishedFact, tx: HistoryTransaction): Promise<void> {
    for (const { on, memory, react } of this.definition.reactions) {
      if (memory || on.service !== contract.service || on.type !== contract.type) continue;
      await react(
        { id, tenantId, position: NOT_YET_IN_FEED, recordedAt: at, data: on.schema.parse(data) as never },
        tx,
      );
    }
  }

  private async runAtOnce(open: Open, until: string): Promise<void> {
    for (let next = open.trace.atOnce.take(until); next; next = open.trace.atOnce.take(until))
      await this.runIn(open, next);
  }

  private async runIn(open: Open, { tenantId, job, key, at }: DueEntry): Promise<void> {
    const service = new HistoryService(this.service, at, (scope) => this.joined(open, scope));
    await (this.definition.jobs as readonly Job<unknown>[])
      .find(({ name }) => name === job)
      ?.run({ tenantId, key, dueAt: at, revision: 1, attempt: 1 }, service);
  }
}

/** Tells facts to whoever follows them, and what they tell in turn, until all is quiet. */
export const spread = async (
  followers: readonly Follower[],
  tenantId: string,
  facts: readonly PublishedFact[],
): Promise<void> => {
  for (let wave = facts; wave.length > 0;) {
    const next: PublishedFact[] = [];
    for (const follower of followers) {
      const followed = wave.filter(follower.follows);
      if (followed.length > 0) next.push(...(await follower.follow(tenantId, followed)));
    }
    wave = inOrder(next);
  }
};

/** By time; facts of one moment stay as they were published. */
export const inOrder = (facts: readonly PublishedFact[]): PublishedFact[] =>
  facts.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
