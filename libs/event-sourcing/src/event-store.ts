import type { CommandMeta } from './command.js';
import type { Event, EventDefinitions, RecordedEvent } from './event.js';

/** Somebody else appended to the stream first. */
export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expectedVersion: number,
  ) {
    super(`The stream ${stream} has moved on from version ${expectedVersion}.`);
    this.name = 'VersionConflict';
  }
}

export type StreamId = { readonly tenantId: string; readonly stream: string };

/** Reads and appends the events of one stream at a time. */
export interface EventStore {
  /**
   * The events of a stream in order; none for a stream that does not exist. Their data is brought up to today's schema,
   * and checked where that had anything to do, at the latest when it is first asked for.
   */
  read<E extends Event>(id: StreamId, definitions: EventDefinitions): Promise<readonly RecordedEvent<E>[]>;
  /**
   * Appends after `expectedVersion` (0 for a new stream). What is kept was checked by its schema.
   *
   * @throws VersionConflict
   * @throws UnwritableEvent
   */
  append<E extends Event>(
    id: StreamId,
    definitions: EventDefinitions,
    expectedVersion: number,
    events: readonly E[],
    meta: CommandMeta,
  ): Promise<readonly RecordedEvent<E>[]>;
}
