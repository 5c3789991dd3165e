import type { Command } from './command.js';
import type { Event } from './event.js';
import { withMapsOfItsOwn } from './maps-of-a-fold.js';

/**
 * The pure heart of one kind of stream: what it knows (`evolve`) and what it does when asked (`decide`).
 *
 * `evolve` never refuses. `decide` is synchronous, returns the new facts, returns none for what is already so, and
 * throws a
 * `Rejection` for what may not be.
 */
export type Decider<C extends Command, State, E extends Event> = {
  /** Prefix of the stream's name: the stream of survey 7 is `survey-7`. */
  readonly category: string;
  readonly initialState: State;
  readonly evolve: (state: State, event: E) => State;
  /** One entry per command; a missing one does not compile. */
  readonly decide: {
    readonly [Type in C['type']]: (command: Extract<C, { readonly type: Type }>, state: State) => readonly E[];
  };
};

/** Folds facts into a state, one table entry per event; a missing entry does not compile. */
export const evolveWith =
  <State, E extends Event>(table: {
    readonly [Type in E['type']]: (state: State, event: Extract<E, { readonly type: Type }>) => State;
  }) =>
  (state: State, event: E): State =>
    (table[event.type as E['type']] as (state: State, event: E) => State)(state, event);

export const fold = <State, E extends Event>(
  decider: { readonly initialState: State; readonly evolve: (state: State, event: E) => State },
  events: readonly E[],
): State => withMapsOfItsOwn(() => events.reduce(decider.evolve, decider.initialState));

/** Runs the table entry of the command. */
export const decideWith = <C extends Command, State, E extends Event>(
  decider: Decider<C, State, E>,
  command: C,
  state: State,
): readonly E[] =>
  (decider.decide[command.type as C['type']] as (command: C, state: State) => readonly E[])(command, state);
