import type { Command } from './command.js';
import type { Event } from './event.js';
import { withMapsOfItsOwn } from './maps-of-a-fold.js';

/**
 * The pure part of one kind of stream: `evolve` builds its state from events, `decide` turns a command into new events.
 *
 * `evolve` never throws. `decide` is synchronous. It returns the new events in order, returns none where the command
 * changes nothing, and throws a `Rejection` where a rule forbids it.
 */
export type Decider<C extends Command, State, E extends Event> = {
  /** Prefix of the stream's name: the stream of survey 7 is `survey-7`. */
  readonly category: string;
  /** State of a stream without events (version 0). */
  readonly initialState: State;
  readonly evolve: (state: State, event: E) => State;
  /** One entry per command; a missing one does not compile. */
  readonly decide: {
    readonly [Type in C['type']]: (command: Extract<C, { readonly type: Type }>, state: State) => readonly E[];
  };
};

/**
 * An `evolve` made of a table with one entry per event type; a missing entry does not compile. It expects events of the
 * table only: of any other type it throws a `TypeError`.
 */
export const evolveWith =
  <State, E extends Event>(table: {
    readonly [Type in E['type']]: (state: State, event: Extract<E, { readonly type: Type }>) => State;
  }) =>
  (state: State, event: E): State =>
    (table[event.type as E['type']] as (state: State, event: E) => State)(state, event);

/** The state after these events, given in the order of the stream, starting from `initialState`. */
export const fold = <State, E extends Event>(
  decider: { readonly initialState: State; readonly evolve: (state: State, event: E) => State },
  events: readonly E[],
): State => withMapsOfItsOwn(() => events.reduce(decider.evolve, decider.initialState));

/**
 * Runs the decider's entry for the command's type.
 *
 * @returns the new events in order; none where the command changes nothing
 * @throws Rejection with the code of the rule that forbids the command
 */
export const decideWith = <C extends Command, State, E extends Event>(
  decider: Decider<C, State, E>,
  command: C,
  state: State,
): readonly E[] =>
  (decider.decide[command.type as C['type']] as (command: C, state: State) => readonly E[])(command, state);
