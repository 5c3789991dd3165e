import { randomUUID } from 'node:crypto';
import {
  type CommandMeta,
  type Event,
  type EventDefinitions,
  type EventStore,
  type RecordedEvent,
  type StreamId,
  checkedToWrite,
  currentSchemaVersion,
  VersionConflict,
} from '@cairn/event-sourcing';
import type { ClientBase } from 'pg';
import { isPgError } from '../database/transient.js';
import { StoredEvent, type StoredRow } from './stored-event.js';

/** Events of one stream, which follow its version. */
export type Following<E extends Event = Event> = {
  readonly stream: string;
  readonly version: number;
  readonly events: readonly E[];
};

const PARAMETERS_PER_EVENT = 6;
/** So many are written under a name, by which the server keeps the plan. */
const NAMED = 8;

/**
 * The events of one service on a connection whose transaction is open and under a tenant; nothing is committed here.
 */
export class PostgresEventStore implements EventStore {
  constructor(private readonly client: ClientBase) {}

  read<E extends Event>(id: StreamId, definitions: EventDefinitions): Promise<readonly RecordedEvent<E>[]> {
    return this.rows(id, definitions, 'read-stream', '', []);
  }

  /** The events from a version on, itself included. */
  readFrom<E extends Event>(
    id: StreamId,
    definitions: EventDefinitions,
    version: number,
  ): Promise<readonly RecordedEvent<E>[]> {
    return this.rows(id, definitions, 'read-stream-from', 'AND version >= $3', [version]);
  }

  /** The events of several streams, by the name of the stream; without those that do not exist. */
  async readAll<E extends Event>(
    tenantId: string,
    streams: readonly string[],
    definitions: EventDefinitions,
  ): Promise<ReadonlyMap<string, readonly RecordedEvent<E>[]>> {
    const found = new Map<string, RecordedEvent<E>[]>();
    if (streams.length === 0) return found;
    const { rows } = await this.client.query<[...StoredRow, stream: string]>({
      name: 'read-streams',
      text: 'SELECT id, version, type, schema_version, data, meta, stream FROM events WHERE tenant_id = $1 AND stream = ANY($2) ORDER BY stream, version',
      values: [tenantId, streams],
      rowMode: 'array',
    });
    for (const row of rows) {
      const stream = row[6];
      const event = new StoredEvent(definitions, tenantId, stream, row as unknown as StoredRow) as RecordedEvent;
      found.set(stream, [...(found.get(stream) ?? []), event as RecordedEvent<E>]);
    }
    return found;
  }

  private async rows<E extends Event>(
    { tenantId, stream }: StreamId,
    definitions: EventDefinitions,
    name: string,
    condition: string,
    values: readonly unknown[],
  ): Promise<readonly RecordedEvent<E>[]> {
    const { rows } = await this.client.query<StoredRow & unknown[]>({
      name,
      text: `SELECT id, version, type, schema_version, data, meta FROM events WHERE tenant_id = $1 AND stream = $2 ${condition} ORDER BY version`,
      values: [tenantId, stream, ...values],
      rowMode: 'array',
    });
    return rows.map((row) => new StoredEvent(definitions, tenantId, stream, row) as RecordedEvent as RecordedEvent<E>);
  }

  async append<E extends Event>(
    id: StreamId,
    definitions: EventDefinitions,
    expectedVersion: number,
    events: readonly E[],
    meta: CommandMeta,
  ): Promise<readonly RecordedEvent<E>[]> {
    const { tenantId, stream } = id;
    const { recorded, written } = this.send(
      tenantId,
      definitions,
      [{ stream, version: expectedVersion, events }],
      meta,
    );
    await written;
    return recorded.flat();
  }

  /**
   * Appends to streams of one tenant in one statement, without waiting for the answer: further statements may be sent
   * behind it in the same transaction. They fail when the append does; `written` then rejects with VersionConflict.
   *
   * @returns `recorded`: the events of each stream, in the order given
   */
  send<E extends Event>(
    tenantId: string,
    definitions: EventDefinitions,
    following: readonly Following<E>[],
    meta: CommandMeta,
  ): { readonly recorded: readonly (readonly RecordedEvent<E>[])[]; readonly written: Promise<unknown> } {
    const recorded = following.map(({ stream, version, events }) =>
      events.map((event, index) => ({
        ...event,
        data: checkedToWrite(definitions, event),
        id: randomUUID(),
        tenantId,
        stream,
        version: version + index + 1,
        meta,
      })),
    ) as RecordedEvent[][] as RecordedEvent<E>[][];
    const all = recorded.flat();
    if (all.length === 0) return { recorded, written: Promise.resolve() };
    const written = this.client.query({
      ...(all.length <= NAMED && { name: `append-${all.length}` }),
      text: appendStatement(all.length),
      values: [
        tenantId,
        JSON.stringify(meta),
        ...all.flatMap((event) => [
          event.stream,
          event.version,
          event.id,
          event.type,
          currentSchemaVersion(definitions, event.type),
          JSON.stringify(event.data),
        ]),
      ],
    });
    return {
      recorded,
      written: written.catch((error: unknown) => {
        throw asConflict(error, following);
      }),
    };
  }
}

const asConflict = (error: unknown, following: readonly Following[]): unknown => {
  if (!isPgError(error) || error.constraint !== 'events_pkey') return error;
  // The detail names the key that exists: (tenant_id, stream, version)=(...).
  const taken = following.find(({ stream }) => error.detail?.includes(` ${stream}, `)) ?? following[0];
  return taken ? new VersionConflict(taken.stream, taken.version) : error;
};

const statements = new Map<number, string>();

const appendStatement = (count: number): string => {
  const known = statements.get(count);
  if (known) return known;
  const rows = Array.from({ length: count }, (_, row) => {
    const [stream, version, id, type, schemaVersion, data] = [3, 4, 5, 6, 7, 8].map(
      (column) => `$${column + row * PARAMETERS_PER_EVENT}`,
    );
    return `($1, ${stream}, ${version}, ${id}, ${type}, ${schemaVersion}, ${data}, $2)`;
  });
  const text = `INSERT INTO events (tenant_id, stream, version, id, type, schema_version, data, meta) VALUES ${rows.join(', ')}`;
  statements.set(count, text);
  return text;
};
