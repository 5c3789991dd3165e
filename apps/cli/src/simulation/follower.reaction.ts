import { inTransaction } from '@cairn/platform/database/transaction.js';
import type { Defer } from '@cairn/platform/database/transaction.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import { dueJob } from '@cairn/platform/jobs/due-jobs.query.js';
import type { AnyServiceDefinition } from '@cairn/platform/service/prepare-database.js';
import type { Service } from '@cairn/platform/service/service.js';
import { tenantSettings } from '@cairn/platform/tenancy/scope.js';
import { systemMeta } from '@cairn/platform/tenancy/system-scope.js';
import type { PoolClient } from 'pg';
import { DueList } from './due-list.js';
import type { Trace } from './history-transaction.query.js';
import { HistoryService, HistoryTransaction } from './history-transaction.query.js';
import type { Told } from './ledger.js';
import { writeOutbox } from './write-ledger.query.js';

/** Follows what others tell in simulated time: the service's own reactions and jobs, each at its moment, in one transaction for many facts. */
export class Follower {
  private readonly due = new Map<string, DueList>();

  constructor(
    private readonly service: Service<unknown>,
    private readonly definition: AnyServiceDefinition,
  ) {}

  follows = ({ contract }: Told): boolean => this.definition.reactions.some(({ on }) => on.service === contract.service && on.type === contract.type);

  /**
   * Reacts to facts of one tenant, in the order of time, and runs what is due before each and after all by `until`.
   *
   * @returns what the service told in turn
   */
  follow(tenantId: string, facts: readonly Told[], until: string): Promise<readonly Told[]> {
    const trace: Trace = { told: [], due: this.dueOf(tenantId) };
    return inTransaction(this.service.pool, tenantSettings(tenantId), async (client, defer) => {
      let tx: HistoryTransaction | undefined;
      for (const fact of facts) {
        if (tx?.meta.at !== fact.at) {
          await this.runDue(tenantId, fact.at, client, defer, trace);
          tx = new HistoryTransaction(client, { tenantId, meta: systemMeta({ now: () => fact.at }, fact.id) }, this.definition, defer, trace);
        }
        await this.react(fact, tx);
      }
      await this.runDue(tenantId, until, client, defer, trace);
      await writeOutbox(client, trace.told);
      return trace.told;
    });
  }

  /** Runs what is due to every tenant by `until`, and writes down what will be due after. */
  async rest(until: string): Promise<readonly Told[]> {
    const told: Told[] = [];
    for (const [tenantId, list] of this.due) if (list.rest.length > 0) told.push(...(await this.follow(tenantId, [], until)));
    for (const [tenantId, list] of this.due) for (const { job, key, at } of list.rest) await dueJob(this.service.pool, { tenantId, job, key, dueAt: at });
    this.due.clear();
    return told;
  }

  private async react({ id, tenantId, contract, data }: Told, tx: HistoryTransaction): Promise<void> {
    for (const reaction of this.definition.reactions) {
      if (reaction.on.service === contract.service && reaction.on.type === contract.type) await reaction.react({ id, tenantId, data: reaction.on.schema.parse(data) as never }, tx);
    }
  }

  private async runDue(tenantId: string, until: string, client: PoolClient, defer: Defer, trace: Trace): Promise<void> {
    for (let next = trace.due.take(until); next; next = trace.due.take(until)) {
      const { job, key, at } = next;
      const service = new HistoryService(this.service, at, (scope) => new HistoryTransaction(client, scope, this.definition, defer, trace));
      await (this.definition.jobs as readonly Job<unknown>[]).find(({ name }) => name === job)?.run({ tenantId, key, dueAt: at, revision: 1, attempt: 1 }, service);
    }
  }

  private dueOf(tenantId: string): DueList {
    const list = this.due.get(tenantId) ?? new DueList();
    this.due.set(tenantId, list);
    return list;
  }
}

/** Tells facts to whoever follows them, and what they tell in turn, until all is quiet. */
export const spread = async (followers: readonly Follower[], tenantId: string, facts: readonly Told[], until: string): Promise<void> => {
  for (let wave = facts; wave.length > 0; ) {
    const next: Told[] = [];
    for (const follower of followers) {
      const followed = wave.filter(follower.follows);
      if (followed.length > 0) next.push(...(await follower.follow(tenantId, followed, until)));
    }
    wave = inOrder(next);
  }
};

/** By time; facts of one moment stay as they were told. */
export const inOrder = (facts: readonly Told[]): Told[] => facts.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
