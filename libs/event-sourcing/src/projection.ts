import type { Event, RecordedEvent } from './event.js';

/**
 * A read model: tables kept up to date from events, in the transaction that appends them. An error thrown by a handler
 * rolls the append back. A rebuild truncates `tables` and replays every event through `on`, or through `together` where
 * it is defined; both must lead to the same rows.
 */
export type Projection<Connection, E extends Event = Event> = {
  /** Unique within its service. */
  readonly name: string;
  /** The tables that this projection alone writes. */
  readonly tables: readonly string[];
  /** A handler for each event type of interest; other events are ignored. */
  readonly on: {
    readonly [Type in E['type']]?: (
      connection: Connection,
      event: RecordedEvent<Extract<E, { readonly type: Type }>>,
      /** State of the stream before the event; undefined in a rebuild. */
      before?: unknown,
    ) => Promise<void>;
  };
  /**
   * The same as `on` for a batch of one tenant's events, in their order, with fewer statements: for rebuilds and imports.
   * Only events with a handler in `on` are passed.
   */
  readonly together?: (connection: Connection, events: readonly RecordedEvent<E>[]) => Promise<void>;
};
