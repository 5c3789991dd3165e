import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import type { Command, Decider, Event, EventDefinitions, Projection, RecordedEvent } from '@cairn/event-sourcing';
import type { Kysely } from 'kysely';

/** A public event made of a private one. */
export type Published = { readonly contract: EventContract; readonly data: unknown };

/** A public event of this contract; `data` is checked by the compiler, and on arrival by the contract. */
export const publish = <Contract extends EventContract>(contract: Contract, data: DataOf<Contract>): Published => ({
  contract,
  data,
});

/** By event type: the public events made of it, given the state after it; undefined for none. */
type Publications<State, E extends Event> = {
  readonly [Type in E['type']]?: (
    event: RecordedEvent<Extract<E, { readonly type: Type }>>,
    state: State,
  ) => Published | readonly Published[] | undefined;
};

/** One kind of stream: its decider, the schemas of its events, and what other services learn of each event. */
export type Stream<C extends Command = Command, State = unknown, E extends Event = Event> = {
  readonly decider: Decider<C, State, E>;
  readonly events: EventDefinitions;
  readonly publications: Publications<State, E>;
};

/**
 * Puts a kind of stream together. `publications` gives, by event type, what others learn of it; without an entry,
 * nothing.
 */
export const stream = <C extends Command, State, E extends Event>(
  decider: Decider<C, State, E>,
  events: EventDefinitions,
  publications: Publications<State, E> = {},
): Stream<C, State, E> => ({ decider, events, publications });

// The registry of a service holds streams of different types; their parameters are checked where each is made.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyStream = Stream<any, any, any>;

/** A projection of a service with these tables. */
export type ServiceProjection<Tables, E extends Event = Event> = Projection<Kysely<Tables>, E>;

/** Name of one stream: `survey-<id>`. */
export const streamName = ({ decider }: { readonly decider: { readonly category: string } }, id: string): string =>
  `${decider.category}-${id}`;

/** A command without `meta`, which the transaction adds from its scope. */
export type UnsentCommand<C> =
  C extends Command<infer Type, infer Data> ? { readonly type: Type; readonly data: Data } : never;
