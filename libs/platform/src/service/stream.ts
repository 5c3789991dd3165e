import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import type { Command, Decider, Event, EventDefinitions, Projection, RecordedEvent } from '@cairn/event-sourcing';
import type { Kysely } from 'kysely';

/** What others learn of one private event. */
export type Published = { readonly contract: EventContract; readonly data: unknown };

export const publish = <Contract extends EventContract>(contract: Contract, data: DataOf<Contract>): Published => ({
  contract,
  data,
});

type Publications<State, E extends Event> = {
  readonly [Type in E['type']]?: (
    event: RecordedEvent<Extract<E, { readonly type: Type }>>,
    state: State,
  ) => Published | readonly Published[] | undefined;
};

/** A decider with the schemas of its events and, once for each private event, what others learn of it. */
export type Stream<C extends Command = Command, State = unknown, E extends Event = Event> = {
  readonly decider: Decider<C, State, E>;
  readonly events: EventDefinitions;
  readonly publications: Publications<State, E>;
};

/** Puts a stream together; `state` given to a publication is the state after the event. */
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

export type UnsentCommand<C> =
  C extends Command<infer Type, infer Data> ? { readonly type: Type; readonly data: Data } : never;
