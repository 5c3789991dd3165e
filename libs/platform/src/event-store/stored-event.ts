import {
  type CommandMeta,
  type EventDefinitions,
  type RecordedEvent,
  definitionOf,
  readStored,
} from '@cairn/event-sourcing';

/** A row of `events` as it is selected; data and meta are JSON. */
export type StoredRow = readonly [
  id: string,
  version: number,
  type: string,
  schemaVersion: number,
  data: string,
  meta: string,
];

/** An event as it was read: its data is brought up to today's schema, and its meta parsed, when first asked for. */
export class StoredEvent implements RecordedEvent {
  private checked: unknown;
  private parsed: CommandMeta | undefined;

  /** @throws UnreadableEvent when no definition fits */
  constructor(
    private readonly definitions: EventDefinitions,
    readonly tenantId: string,
    readonly stream: string,
    private readonly row: StoredRow,
  ) {
    definitionOf(definitions, row[2], row[3]);
  }

  get id(): string {
    return this.row[0];
  }

  get version(): number {
    return this.row[1];
  }

  get type(): string {
    return this.row[2];
  }

  /** @throws UnreadableEvent */
  get data(): unknown {
    return (this.checked ??= readStored(this.definitions, this.row[2], this.row[3], JSON.parse(this.row[4])));
  }

  get meta(): CommandMeta {
    return (this.parsed ??= JSON.parse(this.row[5]) as CommandMeta);
  }
}
