import {
  type Command,
  type CommandMeta,
  type Decider,
  type Event,
  type RecordedEvent,
  decideWith,
} from '@cairn/event-sourcing';
import type { EventContract } from '@cairn/contracts/event-contract.js';
import type { AnyServiceDefinition } from '@cairn/platform/process/prepare-database.js';
import type { AnyStream } from '@cairn/platform/service/stream.js';
import { published, statesAlong } from '@cairn/platform/service/transaction.js';

/** A public fact that was published, and when. */
export type PublishedFact = {
  readonly id: string;
  readonly tenantId: string;
  readonly contract: EventContract;
  readonly data: unknown;
  readonly at: string;
};

/** Events of one stream, one moment and one author, in the order they were decided. */
export type Decided = {
  readonly name: string;
  readonly stream: AnyStream;
  readonly expectedVersion: number;
  readonly events: RecordedEvent[];
  readonly meta: CommandMeta;
};

export type Order = {
  readonly category: string;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly at: string;
  readonly actor: string;
  readonly publishedAt?: string;
};

type Known = { readonly state: unknown; readonly version: number };

/**
 * Decides commands of one tenant on streams that begin here, unless another state is given, by the service's own deciders, and keeps what they state
 * for writing.
 */
export class Ledger {
  readonly decided: Decided[] = [];
  readonly published: PublishedFact[] = [];
  private readonly streams = new Map<string, Known>();

  constructor(
    private readonly service: AnyServiceDefinition,
    private readonly tenantId: string,
    private readonly newId: () => string,
  ) {}

  /** A stream that others have written to before. */
  goOn(category: string, id: string, known: Known): void {
    this.streams.set(`${category}-${id}`, known);
  }

  /**
   * @param publishedAt when others hear of it; at once by default
   * @throws Rejection
   */
  execute({ category, id, type, data, at, actor, publishedAt = at }: Order): void {
    const stream = streamOf(this.service, category);
    const name = `${category}-${id}`;
    const before = this.streams.get(name) ?? { state: stream.decider.initialState as unknown, version: 0 };
    const meta: CommandMeta = { at, actor, requestId: SIMULATED };
    const events = decideWith(stream.decider as Decider<Command, unknown, Event>, { type, data, meta }, before.state);
    const recorded = events.map((event, index): RecordedEvent => ({
      ...event,
      id: this.newId(),
      tenantId: this.tenantId,
      stream: name,
      version: before.version + index + 1,
      meta,
    }));
    const states = statesAlong(stream, recorded, before.state);
    this.streams.set(name, { state: states.at(-1), version: before.version + events.length });
    this.keep(stream, name, before.version, recorded, meta);
    for (const { contract, data: fact } of published(stream, recorded, states))
      this.published.push({ id: this.newId(), tenantId: this.tenantId, contract, data: fact, at: publishedAt });
  }

  /** What one person states about one stream at one moment is written as one append. */
  private keep(
    stream: AnyStream,
    name: string,
    expectedVersion: number,
    recorded: readonly RecordedEvent[],
    meta: CommandMeta,
  ): void {
    const last = this.decided.at(-1);
    if (last?.name === name && last.meta.at === meta.at && last.meta.actor === meta.actor)
      last.events.push(...recorded);
    else if (recorded.length > 0) this.decided.push({ name, stream, expectedVersion, events: [...recorded], meta });
  }
}

/** The `requestId` of everything that was simulated: by it a simulated fact is distinguished from one that people made. */
export const SIMULATED = 'simulated';

const streamOf = ({ name, streams }: AnyServiceDefinition, category: string): AnyStream => {
  const found = streams.find(({ decider }) => decider.category === category);
  if (!found) throw new Error(`The service ${name} has no stream ${category}.`);
  return found;
};
