import type { Event, RecordedEvent } from './event.js';

/**
 * A set of tables kept up to date from events, in the transaction that appends them.
 * A rebuild truncates `tables` and replays every event through `on`, or through `together` where there is one.
 */
export type Projection<Connection, E extends Event = Event> = {
  readonly name: string;
  readonly tables: readonly string[];
  readonly on: {
    readonly [Type in E['type']]?: (
      connection: Connection,
      event: RecordedEvent<Extract<E, { readonly type: Type }>>,
      /** State of the event's stream before it; undefined in a rebuild. */
      before?: unknown,
    ) => Promise<void>;
  };
  /**
   * The same as `on` for many events of one tenant, in their order, with fewer statements: for rebuilds and imports.
   * Leaves out what is not in `on`.
   */
  readonly together?: (connection: Connection, events: readonly RecordedEvent<E>[]) => Promise<void>;
};
