import { setTimeout as pause } from 'node:timers/promises';
import type { CommandResult } from '@cairn/contracts/values.js';
import { type Command, type Event, Rejection, VersionConflict } from '@cairn/event-sourcing';
import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { kyselyOn } from '../database/connection-dialect.js';
import type { Pool } from '../database/pool.js';
import { type Defer, inTransaction, lend } from '../database/transaction.js';
import { isPgError } from '../database/transient.js';
import { type Wakeups, jobsTopic, outboxTopic, streamTopic } from '../wakeups/wakeups.js';
import { type Scope, programmeSettings, tenantSettings, validatorSettings } from '../tenancy/scope.js';
import { onceForKey } from './idempotency.js';
import { RecentStates } from './recent-states.js';
import type { ServiceRecord } from './service-record.js';
import type { Stream, UnsentCommand } from './stream.js';
import { type ExecuteOptions, Transaction } from './transaction.js';
import { ContendedStreams } from './contended-streams.js';

/** Attempts of work that loses races; with outdated plans, as many more as the pool has connections. */
const TRIES = 20;

const LONG_SECONDS = 600;
const LONG_ANSWER_MS = (LONG_SECONDS + 3) * 1000;
const longStatements = `SET LOCAL statement_timeout = '${LONG_SECONDS}s'`;

/**
 * A running service: the only way to its schema. Every piece of work is one transaction, under one tenant or one named
 * scope; row-level security admits no other rows.
 *
 * Of each method: errors that `isTransient` recognizes mean that the database is away or overloaded (over HTTP 503).
 */
export class Service<Tables> {
  private readonly contended = new ContendedStreams();
  private readonly recent = new RecentStates();

  constructor(
    readonly record: ServiceRecord<Tables>,
    readonly pool: Pool,
    readonly clock: Clock,
    readonly wakeups: Wakeups,
    readonly config: Config,
  ) {}

  get name(): string {
    return this.record.name;
  }

  /**
   * One command on the stream `id` of this kind, in one transaction with its projections and publications.
   *
   * @param options `ifVersion`: the version the caller has seen
   * @returns the id and the version of the stream afterwards
   * @throws Rejection with the code of the rule that forbids it, `changed-meanwhile` where `ifVersion` is outdated, or
   *   the code that `constraints` of the service names for a violated constraint
   * @throws VersionConflict when others appended first in all 20 attempts
   * @throws HttpRefusal 422 `idempotency-key-reused`, see {@link inTenant}
   */
  execute<C extends Command, State, E extends Event>(
    scope: Scope,
    on: Stream<C, State, E>,
    id: string,
    command: UnsentCommand<C>,
    options?: ExecuteOptions,
  ): Promise<CommandResult> {
    return this.inTenant(scope, (tx) => tx.execute(on, id, command, options));
  }

  /**
   * Work under the tenant of the scope, in one transaction. After a lost race (version conflict, serialization failure,
   * deadlock) it is repeated, 20 attempts in all: it must have no effect outside the transaction. Work that lost a race
   * on a stream queues for it, as does later work on that stream, so none is overtaken for long.
   *
   * With an idempotency key the result is stored, as JSON, and returned again for the same request.
   *
   * @throws what the work throws, a violated constraint as the Rejection that `constraints` of the service names for it
   * @throws VersionConflict when others appended first in all attempts
   * @throws HttpRefusal 422 `idempotency-key-reused` when the key was used for another request
   */
  async inTenant<T>(scope: Scope, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    let outcome: T | undefined;
    await this.inTenants([scope], async (tx) => {
      const { idempotency, tenantId } = scope;
      outcome = idempotency
        ? await onceForKey(tx.client, tenantId, idempotency, () => whole(tx, work))
        : await work(tx);
    });
    return outcome as T;
  }

  /**
   * Work under several tenants, one after the other in the order given, in one transaction: all of it takes effect, or
   * none. The work under one tenant ends before that under the next begins. Repeats and errors as of {@link inTenant};
   * idempotency keys are ignored.
   */
  async inTenants(
    scopes: readonly Scope[],
    work: (tx: Transaction<Tables>, index: number) => Promise<void>,
  ): Promise<void> {
    const leaving: (() => void)[] = [];
    const join = (line: string): void => void leaving.push(this.contended.join(line));
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.attempt(scopes, work, join);
        } catch (error) {
          if (!isLostRace(error) || attempt >= this.triesAfter(error)) throw this.named(error);
          if (error instanceof VersionConflict) for (const scope of scopes) join(lineOf(scope, error.stream));
          else await pause(Math.random() * 10 * attempt);
        }
      }
    } finally {
      for (const leave of leaving) leave();
    }
  }

  /**
   * Read-only work of the programme's staff across organizations: rows that policies admit (`programmeReads` of
   * `protect`).
   */
  inProgramme<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, programmeSettings(this.name), (client) => work(kyselyOn<Tables>(client)));
  }

  /** The same for one member of staff: without organizations with which that person has a conflict of interest. */
  asStaff<T>(personId: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, programmeSettings(this.name, personId), (client) => work(kyselyOn<Tables>(client)));
  }

  /** The same for a job that reads much: each statement may take 10 minutes. */
  inProgrammeForLong<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    const settings = `${programmeSettings(this.name)}; ${longStatements}`;
    return inTransaction(this.pool, settings, (client) => work(kyselyOn<Tables>(client, LONG_ANSWER_MS)));
  }

  /** Read-only work of a validator: the rows that policies admit for that person (`validatorReads` of `protect`). */
  asValidator<T>(personId: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, validatorSettings(this.name, personId), (client) => work(kyselyOn<Tables>(client)));
  }

  /** Work on tables that belong to no tenant; of protected tables it sees no row. */
  inNoTenant<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, '', (client) => work(kyselyOn<Tables>(client)));
  }

  /**
   * Calls `listener` when the stream may have changed, in any process. A hint may be lost or come without a change:
   * read, and poll as well.
   *
   * @returns a function that stops it
   */
  onChange(tenantId: string, stream: string, listener: () => void): () => void {
    return this.wakeups.on(streamTopic(this.name, tenantId, stream), listener);
  }

  /** Every connection of the pool may keep an outdated plan; each is dropped when it is met. */
  private triesAfter(error: unknown): number {
    return isPgError(error) && error.code === PLAN_OUTDATED ? TRIES + (this.pool.options.max ?? 0) : TRIES;
  }

  private async attempt(
    scopes: readonly Scope[],
    work: (tx: Transaction<Tables>, index: number) => Promise<void>,
    join: (line: string) => void,
  ): Promise<void> {
    const [first] = scopes;
    if (!first) return;
    const done: Transaction<Tables>[] = [];
    await inTransaction(this.pool, tenantSettings(first.tenantId), async (client, defer) => {
      for (const [index, scope] of scopes.entries()) {
        if (scope.tenantId !== scopes[Math.max(0, index - 1)]?.tenantId)
          defer(client.query(tenantSettings(scope.tenantId)));
        const { lent, takeBack } = lend(client);
        const tx = this.transactionOn(lent, scope, defer, join);
        await whole(tx, () => work(tx, index));
        takeBack();
        done.push(tx);
      }
    });
    for (const tx of done) this.committed(tx);
  }

  private transactionOn(
    client: PoolClient,
    scope: Scope,
    defer: Defer,
    join: (line: string) => void,
  ): Transaction<Tables> {
    const turn = async (stream: string): Promise<void> => {
      const line = lineOf(scope, stream);
      if (!this.contended.isContended(line)) return;
      join(line);
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [line]);
    };
    return new Transaction<Tables>(client, scope, this.record, defer, turn, (stream) =>
      this.recent.get(lineOf(scope, stream)),
    );
  }

  private committed({ scope, effects }: Transaction<Tables>): void {
    const { tenantId } = scope;
    for (const [stream, state] of effects.states) this.recent.keep(lineOf(scope, stream), state);
    if (effects.outbox) this.wakeups.notify(outboxTopic(this.name));
    if (effects.jobs.size > 0) this.wakeups.notify(jobsTopic(this.name));
    for (const stream of effects.streams) this.wakeups.notify(streamTopic(this.name, tenantId, stream));
  }

  private named(error: unknown): unknown {
    const code = isPgError(error) && error.constraint ? this.record.constraints?.[error.constraint] : undefined;
    return code ? new Rejection(code) : error;
  }
}

// Where services of different tables are held together.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyService = Service<any>;

/** The work, with what is to be done before the commit. */
const whole = async <Tables, T>(tx: Transaction<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> => {
  const outcome = await work(tx);
  await tx.finish();
  return outcome;
};

const lineOf = ({ tenantId }: Scope, stream: string): string => `${tenantId} ${stream}`;

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
/** A table was altered under a kept plan; the connection is dropped, and on another one the work succeeds. */
const PLAN_OUTDATED = '0A000';

const isLostRace = (error: unknown): boolean =>
  error instanceof VersionConflict ||
  (isPgError(error) && [SERIALIZATION_FAILURE, DEADLOCK, PLAN_OUTDATED].includes(error.code));
