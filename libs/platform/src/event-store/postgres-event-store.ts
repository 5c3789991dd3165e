import { randomUUID } from 'node:crypto';
import {
  type CommandMeta,
  type Event,
  type EventDefinitions,
  type EventStore,
  type RecordedEvent,
  type StreamId,
  currentSchemaVersion,
  VersionConflict,
} from '@cairn/event-sourcing';
import type { ClientBase } from 'pg';
import { isPgError } from '../database/transient.js';
import { StoredEvent, type StoredRow } from './stored-event.js';

const PARAMETERS_PER_EVENT = 5;

/**
 * The events of one service on a connection whose transaction is open and under a tenant; nothing is committed here.
 */
export class PostgresEventStore implements EventStore {
  constructor(private readonly client: ClientBase) {}

  async read<E extends Event>(
    { tenantId, stream }: StreamId,
    definitions: EventDefinitions,
  ): Promise<readonly RecordedEvent<E>[]> {
    const { rows } = await this.client.query<StoredRow & unknown[]>({
      name: 'read-stream',
      text: 'SELECT id, version, type, schema_version, data, meta FROM events WHERE tenant_id = $1 AND stream = $2 ORDER BY version',
      values: [tenantId, stream],
      rowMode: 'array',
    });
    return rows.map((row) => new StoredEvent(definitions, tenantId, stream, row) as RecordedEvent as RecordedEvent<E>);
  }

  async append<E extends Event>(
    { tenantId, stream }: StreamId,
    definitions: EventDefinitions,
    expectedVersion: number,
    events: readonly E[],
    meta: CommandMeta,
  ): Promise<readonly RecordedEvent<E>[]> {
    if (events.length === 0) return [];
    const recorded = events.map((event, index): RecordedEvent<E> => ({
      ...event,
      id: randomUUID(),
      tenantId,
      stream,
      version: expectedVersion + index + 1,
      meta,
    }));
    try {
      await this.client.query({
        name: `append-${recorded.length}`,
        text: appendStatement(recorded.length),
        values: [
          tenantId,
          stream,
          JSON.stringify(meta),
          ...recorded.flatMap((event) => [
            event.version,
            event.id,
            event.type,
            currentSchemaVersion(definitions, event.type),
            JSON.stringify(event.data),
          ]),
        ],
      });
    } catch (error) {
      if (isPgError(error) && error.constraint === 'events_pkey') throw new VersionConflict(stream, expectedVersion);
      throw error;
    }
    return recorded;
  }
}

const statements = new Map<number, string>();

const appendStatement = (count: number): string => {
  const known = statements.get(count);
  if (known) return known;
  const rows = Array.from({ length: count }, (_, row) => {
    const [version, id, type, schemaVersion, data] = [4, 5, 6, 7, 8].map(
      (column) => `$${column + row * PARAMETERS_PER_EVENT}`,
    );
    return `($1, $2, ${version}, ${id}, ${type}, ${schemaVersion}, ${data}, $3)`;
  });
  const text = `INSERT INTO events (tenant_id, stream, version, id, type, schema_version, data, meta) VALUES ${rows.join(', ')}`;
  statements.set(count, text);
  return text;
};
