import { randomUUID } from 'node:crypto';
import type { CommandResult } from '@cairn/contracts/values.js';
import {
  type Command,
  type CommandMeta,
  type Event,
  type RecordedEvent,
  decideWith,
  fold,
  Rejection,
} from '@cairn/event-sourcing';
import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import { kyselyOn } from '../database/connection-dialect.js';
import type { Defer } from '../database/transaction.js';
import { PostgresEventStore } from '../event-store/postgres-event-store.js';
import { refuseUnknownJob } from './check-jobs.js';
import { cancelDueJob, dueJob, takeDueJobs } from './due-jobs.store.js';
import type { Scope } from '../tenancy/scope.js';
import { projectAll } from './project-all.js';
import type { RecentState } from './recent-states.js';
import type { ServiceRecord } from './service-record.js';
import { type AnyStream, type Published, type Stream, type UnsentCommand, streamName } from './stream.js';

export type ExecuteOptions = {
  /** The version the caller has seen; a stream at another version is refused as `changed-meanwhile`. */
  readonly ifVersion?: number | undefined;
};

/** `version`: number of events in the stream, 0 for one that does not exist. */
export type Loaded<State> = { readonly state: State; readonly version: number };

/** What a transaction did that has to be announced once it is committed. */
export type Effects = {
  readonly streams: Set<string>;
  readonly jobs: Set<string>;
  /** By stream name: its state once this is committed. */
  readonly states: Map<string, RecentState>;
  outbox: boolean;
};

/** What a command leads to on a stream of this state and version. */
type Decided<State, E extends Event> = Loaded<State> & { readonly stream: string; readonly events: readonly E[] };

/** New events of one stream; `states` as {@link statesAlong} gives them. */
type Change = { readonly recorded: readonly RecordedEvent[]; readonly states: readonly unknown[] };

/** So many facts are published under a name, by which the server keeps the plan. */
const NAMED = 8;

/** An open transaction under one tenant: commands, reads and due jobs that take effect together or not at all. */
export class Transaction<Tables> {
  readonly db: Kysely<Tables>;
  readonly effects: Effects = { streams: new Set(), jobs: new Set(), states: new Map(), outbox: false };
  private readonly store: PostgresEventStore;
  private readonly last: (() => Promise<void>)[] = [];

  constructor(
    /** For statements that Kysely cannot express. Begin and commit are not for the work to send. */
    readonly client: PoolClient,
    readonly scope: Scope,
    private readonly definition: ServiceRecord<Tables>,
    /** For a statement whose result is awaited only together with the commit; its error fails the transaction. */
    readonly defer: Defer,
    /** Queues for a stream on which work of this process lost a race; returns at once for any other. */
    private readonly turn: (stream: string) => Promise<void> = () => Promise.resolve(),
    private readonly recentOf: (stream: string) => RecentState | undefined = () => undefined,
  ) {
    this.db = kyselyOn<Tables>(client);
    this.store = new PostgresEventStore(client);
  }

  get meta(): CommandMeta {
    return this.scope.meta;
  }

  /**
   * Current state and version of the stream; the initial state and version 0 for one that does not exist.
   *
   * @throws UnreadableEvent
   */
  async load<C extends Command, State, E extends Event>(of: Stream<C, State, E>, id: string): Promise<Loaded<State>> {
    const stream = streamName(of, id);
    const { recent, events } = (await this.sinceRecent(of, stream)) ?? { events: await this.history(of, id) };
    const last = events.at(-1);
    const eventId = last?.id ?? recent?.eventId;
    if (eventId === undefined) return { state: of.decider.initialState, version: 0 };
    const version = last?.version ?? recent?.version ?? 0;
    const initialState = recent ? (recent.state as State) : of.decider.initialState;
    const state = fold({ initialState, evolve: of.decider.evolve }, events);
    this.effects.states.set(stream, { state, version, eventId });
    return { state, version };
  }

  private async loadAll<C extends Command, State, E extends Event>(
    of: Stream<C, State, E>,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Loaded<State>>> {
    const isRecent = (id: string): boolean => this.recentOf(streamName(of, id)) !== undefined;
    const recent = ids.filter(isRecent).map(async (id) => [id, await this.load(of, id)] as const);
    const histories = await this.store.readAll<E>(
      this.scope.tenantId,
      ids.filter((id) => !isRecent(id)).map((id) => streamName(of, id)),
      of.events,
    );
    const loaded = new Map(await Promise.all(recent));
    for (const id of ids) {
      const stream = streamName(of, id);
      const events = histories.get(stream);
      const last = events?.at(-1);
      if (!events || !last) continue;
      const state = fold(of.decider, events);
      this.effects.states.set(stream, { state, version: last.version, eventId: last.id });
      loaded.set(id, { state, version: last.version });
    }
    return loaded;
  }

  /**
   * The events of the stream by ascending version, with time and author in `meta`; empty for one that does not exist.
   *
   * @throws UnreadableEvent, here or on access to `data`
   */
  history<C extends Command, State, E extends Event>(
    of: Stream<C, State, E>,
    id: string,
  ): Promise<readonly RecordedEvent<E>[]> {
    return this.store.read<E>({ tenantId: this.scope.tenantId, stream: streamName(of, id) }, of.events);
  }

  /**
   * Decides one command and stores its events, with projections and publications. A command without events changes
   * nothing.
   *
   * A version conflict repeats the whole transaction, so await a command before anything that depends on it.
   *
   * @returns the id and the version of the stream afterwards
   * @throws Rejection with the code of the rule that forbids it, or `changed-meanwhile` where `ifVersion` is outdated
   * @throws VersionConflict when another transaction appended first
   */
  async execute<C extends Command, State, E extends Event>(
    on: Stream<C, State, E>,
    id: string,
    command: UnsentCommand<C>,
    options?: ExecuteOptions,
  ): Promise<CommandResult> {
    const { version } = await this.executeTo(on, id, command, options);
    return { id, version };
  }

  /** The same, returning the state and version to which the command led. */
  async executeTo<C extends Command, State, E extends Event>(
    on: Stream<C, State, E>,
    id: string,
    command: UnsentCommand<C>,
    { ifVersion }: ExecuteOptions = {},
  ): Promise<Loaded<State>> {
    await this.turn(streamName(on, id));
    const { state, version } = await this.load(on, id);
    if (ifVersion !== undefined && ifVersion !== version) throw new Rejection('changed-meanwhile', { version });
    return this.decide(on, id, command, { state, version });
  }

  /**
   * One command for each stream, by stream id, all on streams of one kind and independent of one another: histories are
   * read in one query, events, publications and projections written together.
   *
   * @throws the first error of any of the commands
   */
  async executeAll<C extends Command, State, E extends Event>(
    on: Stream<C, State, E>,
    commands: ReadonlyMap<string, UnsentCommand<C>>,
  ): Promise<void> {
    for (const id of commands.keys()) await this.turn(streamName(on, id));
    const loaded = await this.loadAll(on, [...commands.keys()]);
    const nothing: Loaded<State> = { state: on.decider.initialState, version: 0 };
    const decided = [...commands].map(([id, command]) => this.decided(on, id, command, loaded.get(id) ?? nothing));
    await this.write(on, decided, async (changes) => {
      const events = changes.flatMap(({ recorded }) => recorded);
      for (const projection of this.definition.projections) await projectAll(this.db, projection, events);
    });
  }

  private async decide<C extends Command, State, E extends Event>(
    on: Stream<C, State, E>,
    id: string,
    command: UnsentCommand<C>,
    loaded: Loaded<State>,
  ): Promise<Loaded<State>> {
    const [written] = await this.write(on, [this.decided(on, id, command, loaded)], ([change]) =>
      this.project(change.recorded, change.states),
    );
    return written ?? loaded;
  }

  private decided<C extends Command, State, E extends Event>(
    on: Stream<C, State, E>,
    id: string,
    command: UnsentCommand<C>,
    { state, version }: Loaded<State>,
  ): Decided<State, E> {
    const events = decideWith(on.decider, { ...command, meta: this.meta } as unknown as C, state);
    return { stream: streamName(on, id), state, version, events };
  }

  /** @returns the state and version of each stream that has new events, in their order */
  private async write<C extends Command, State, E extends Event>(
    on: Stream<C, State, E>,
    decided: readonly Decided<State, E>[],
    project: (changes: readonly [Change, ...Change[]]) => Promise<void>,
  ): Promise<readonly Loaded<State>[]> {
    const following = decided.filter(({ events }) => events.length > 0);
    const { recorded, written } = this.store.send(this.scope.tenantId, on.events, following, this.meta);
    const [first, ...others] = following.map(({ state }, index): Change => {
      const events = recorded[index] as readonly RecordedEvent[];
      return { recorded: events, states: statesAlong(on, events, state) };
    });
    if (!first) return [];
    const changes = [first, ...others] as const;
    this.publish(changes.flatMap((change) => published(on, change.recorded, change.states)));
    await Promise.all([written, project(changes)]);
    return changes.map(({ recorded, states }) => {
      const { stream, version, id: eventId } = recorded.at(-1) as RecordedEvent;
      const state = states.at(-1) as State;
      this.effects.streams.add(stream);
      this.effects.states.set(stream, { state, version, eventId });
      return { state, version };
    });
  }

  /**
   * Makes a job due at `at` (ISO 8601 in UTC), once this transaction commits. A row with the same key is moved to the
   * new instant and its attempts start again.
   *
   * @param key what the work is about, unique within tenant and job
   * @throws Error when the service has no such job
   */
  async due(job: { readonly name: string }, key: string, at: string): Promise<void> {
    refuseUnknownJob(this.definition.name, this.definition.jobs, job.name);
    await dueJob(this.client, { job: job.name, key, tenantId: this.scope.tenantId, dueAt: at });
    this.effects.jobs.add(job.name);
  }

  /**
   * For a job with `inSets`: takes further rows of the same job and tenant that are due and not tried yet, so that this
   * transaction does their work too. Rows that another run holds are skipped.
   *
   * @param most largest number of rows
   * @returns their keys
   */
  takeDue(job: { readonly name: string }, most: number): Promise<readonly string[]> {
    return takeDueJobs(this.client, { tenantId: this.scope.tenantId, job: job.name }, this.meta.at, most);
  }

  /** Adds work to be done last, right before the commit; in the order added. */
  beforeCommit(work: () => Promise<void>): void {
    this.last.push(work);
  }

  /** Runs the work added by {@link beforeCommit}. */
  async finish(): Promise<void> {
    for (let work = this.last.shift(); work; work = this.last.shift()) await work();
  }

  /**
   * Cancels what was due. False when no row was, for instance because it has already run.
   *
   * @throws Error when the service has no such job
   */
  async cancelDue(job: { readonly name: string }, key: string): Promise<boolean> {
    refuseUnknownJob(this.definition.name, this.definition.jobs, job.name);
    return cancelDueJob(this.client, { job: job.name, key, tenantId: this.scope.tenantId });
  }

  /** A recent state of the stream and the events since, provided this transaction sees the event that led to it. */
  private async sinceRecent<C extends Command, State, E extends Event>(
    of: Stream<C, State, E>,
    stream: string,
  ): Promise<{ readonly recent?: RecentState; readonly events: readonly RecordedEvent<E>[] } | undefined> {
    const recent = this.recentOf(stream);
    if (!recent) return undefined;
    const [at, ...since] = await this.store.readFrom<E>(
      { tenantId: this.scope.tenantId, stream },
      of.events,
      recent.version,
    );
    if (at?.version !== recent.version || at.id !== recent.eventId) return undefined;
    return { recent, events: since };
  }

  private async project(events: readonly RecordedEvent[], states: readonly unknown[]): Promise<void> {
    for (const [index, event] of events.entries())
      for (const projection of this.definition.projections)
        await projection.on[event.type]?.(this.db, event, states[index]);
  }

  /** Publishes facts to other services with the commit; also such that no event of a stream stands for. */
  publish(facts: readonly Published[]): void {
    if (facts.length === 0) return;
    this.effects.outbox = true;
    const rows = facts.map((_, row) => `($1, ${[2, 3, 4].map((column) => `$${column + row * 3}`).join(', ')})`);
    const inserted = this.client.query({
      ...(facts.length <= NAMED && { name: `publish-${facts.length}` }),
      text: `INSERT INTO outbox (tenant_id, event_id, type, data) VALUES ${rows.join(', ')}`,
      values: [
        this.scope.tenantId,
        ...facts.flatMap(({ contract, data }) => [randomUUID(), contract.type, JSON.stringify(data)]),
      ],
    });
    this.defer(inserted);
  }
}

/** The state before the first of these events, and after each: one more than events. */
export const statesAlong = (on: AnyStream, events: readonly RecordedEvent[], before: unknown): readonly unknown[] => {
  const states = [before];
  for (const event of events) states.push(on.decider.evolve(states.at(-1), event));
  return states;
};

/** What other services learn of these events; `states` as {@link statesAlong} gives them. */
export const published = (on: AnyStream, events: readonly RecordedEvent[], states: readonly unknown[]): Published[] =>
  events.flatMap((event, index) => [on.publications[event.type]?.(event, states[index + 1]) ?? []].flat());
