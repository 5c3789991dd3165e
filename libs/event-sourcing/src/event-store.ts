import type { CommandMeta } from './command.js';
import type { Event, EventDefinitions, RecordedEvent } from './event.js';

/**
 * The stream no longer has the version expected by an append: another transaction appended first (optimistic
 * concurrency). The work may be repeated from a fresh read; over HTTP, when repeats fail too, it becomes 503
 * `temporarily-unavailable`.
 */
export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expectedVersion: number,
  ) {
    super(`The stream ${stream} has moved on from version ${expectedVersion}.`);
    this.name = 'VersionConflict';
  }
}

/** `tenantId`: lower-case UUID of the organization. `stream`: category and id, `survey-<id>`. */
export type StreamId = { readonly tenantId: string; readonly stream: string };

/**
 * Reads and appends the events of one stream at a time. An append is atomic, and lasts if the surrounding transaction
 * commits.
 */
export interface EventStore {
  /**
   * The events of a stream by ascending version; empty for a stream that does not exist. Data of an older schema
   * version is upcast to the current one and validated, at the latest when `data` is first accessed.
   *
   * @throws UnreadableEvent, here or on first access to `data`
   */
  read<E extends Event>(id: StreamId, definitions: EventDefinitions): Promise<readonly RecordedEvent<E>[]>;
  /**
   * Appends after `expectedVersion` (0 for a new stream): all events, or none. Data is validated by the event's schema
   * first; what is stored is the schema's output, with unknown fields kept. No events is no change.
   *
   * @returns the events as they will be read, with ids and versions
   * @throws VersionConflict when the stream has another version
   * @throws UnwritableEvent when an event has no definition or does not fit its schema
   */
  append<E extends Event>(
    id: StreamId,
    definitions: EventDefinitions,
    expectedVersion: number,
    events: readonly E[],
    meta: CommandMeta,
  ): Promise<readonly RecordedEvent<E>[]>;
}
