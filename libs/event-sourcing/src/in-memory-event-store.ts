import { type EventStore, type StreamId, VersionConflict } from './event-store.js';
import type { Event, EventDefinitions, RecordedEvent } from './event.js';
import { checkedToWrite, currentSchemaVersion, readStored } from './upcast.js';

type Row = Omit<RecordedEvent, 'data'> & { readonly schemaVersion: number; readonly json: string };

/**
 * An event store for specs. Keeps data as JSON text, as the PostgreSQL store does, so that values which JSON cannot
 * hold are noticed.
 */
export class InMemoryEventStore implements EventStore {
  private readonly streams = new Map<string, Row[]>();

  read<E extends Event>(id: StreamId, definitions: EventDefinitions): Promise<readonly RecordedEvent<E>[]> {
    return Promise.resolve(this.rows(id).map((row) => recorded<E>(row, definitions)));
  }

  append<E extends Event>(
    id: StreamId,
    definitions: EventDefinitions,
    expectedVersion: number,
    events: readonly E[],
    meta: RecordedEvent['meta'],
  ): Promise<readonly RecordedEvent<E>[]> {
    const rows = this.rows(id);
    if (rows.length !== expectedVersion) return Promise.reject(new VersionConflict(id.stream, expectedVersion));
    const added = events.map((event, index): Row => ({
      ...id,
      id: `${id.stream}@${expectedVersion + index + 1}`,
      type: event.type,
      version: expectedVersion + index + 1,
      schemaVersion: currentSchemaVersion(definitions, event.type),
      json: JSON.stringify(checkedToWrite(definitions, event)),
      meta,
    }));
    rows.push(...added);
    return Promise.resolve(added.map((row) => recorded<E>(row, definitions)));
  }

  private rows({ tenantId, stream }: StreamId): Row[] {
    const key = `${tenantId}/${stream}`;
    const rows = this.streams.get(key) ?? [];
    this.streams.set(key, rows);
    return rows;
  }
}

const recorded = <E extends Event>(
  { json, schemaVersion, ...row }: Row,
  definitions: EventDefinitions,
): RecordedEvent<E> =>
  ({
    ...row,
    data: readStored(definitions, row.type, schemaVersion, JSON.parse(json)),
  }) as RecordedEvent as RecordedEvent<E>;
