import { randomUUID } from 'node:crypto';
import type { Defer } from '@cairn/platform/database/transaction.js';
import { refuseUnknownJob } from '@cairn/platform/service/check-jobs.js';
import { Service } from '@cairn/platform/service/service.js';
import type { ServiceRecord } from '@cairn/platform/service/service-record.js';
import type { Published } from '@cairn/platform/service/stream.js';
import { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import type { PoolClient } from 'pg';
import type { Agenda } from './agenda.js';
import type { PublishedFact } from './ledger.js';

type Tables = unknown;

/** What a transaction of simulated time leaves behind: facts for others, and work due at its own moment or later. */
export type Trace = { readonly published: PublishedFact[]; readonly atOnce: Agenda; readonly later: Agenda };

/**
 * A service's transaction at a moment of simulated time: what it tells and makes due is gathered, to be written once.
 */
export class HistoryTransaction extends Transaction<Tables> {
  constructor(
    client: PoolClient,
    scope: Scope,
    private readonly record: ServiceRecord<Tables>,
    defer: Defer,
    private readonly trace: Trace,
  ) {
    super(client, scope, record, defer);
  }

  override due(job: { readonly name: string }, key: string, at: string): Promise<void> {
    refuseUnknownJob(this.record.name, this.record.jobs, job.name);
    const entry = { service: this.record.name, tenantId: this.scope.tenantId, job: job.name, key, at };
    const isDue = Date.parse(at) <= Date.parse(this.meta.at);
    (isDue ? this.trace.later : this.trace.atOnce).drop(entry);
    (isDue ? this.trace.atOnce : this.trace.later).set(entry);
    return Promise.resolve();
  }

  /** What was due before the simulation stands in the table. */
  override async cancelDue(job: { readonly name: string }, key: string): Promise<boolean> {
    const entry = { service: this.record.name, tenantId: this.scope.tenantId, job: job.name, key };
    const dropped = [this.trace.atOnce, this.trace.later].map((agenda) => agenda.drop(entry));
    return (await super.cancelDue(job, key)) || dropped.includes(true);
  }

  override publish(facts: readonly Published[]): void {
    for (const { contract, data } of facts)
      this.trace.published.push({ id: randomUUID(), tenantId: this.scope.tenantId, contract, data, at: this.meta.at });
  }
}

/** The service as a job sees it at a moment of simulated time: its work joins the transaction that is open. */
export class HistoryService extends Service<Tables> {
  constructor(
    of: Service<Tables>,
    now: string,
    private readonly join: (scope: Scope) => Transaction<Tables>,
  ) {
    super(of.record, of.pool, { now: () => now }, of.wakeups, of.config);
  }

  override async inTenant<T>(scope: Scope, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    const tx = this.join(scope);
    const outcome = await work(tx);
    await tx.finish();
    return outcome;
  }
}
