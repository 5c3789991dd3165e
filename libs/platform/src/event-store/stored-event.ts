import type { CommandMeta, EventDefinitions, RecordedEvent } from '@cairn/event-sourcing';
import { definitionOf, upcast } from '@cairn/event-sourcing';

/** An event as it was read: its data is brought up to today's schema and checked, and its meta parsed, when first asked for. */
export class StoredEvent implements RecordedEvent {
  private checked: unknown;
  private parsed: CommandMeta | undefined;

  /** @throws UnreadableEvent when no definition fits */
  constructor(
    private readonly definitions: EventDefinitions,
    readonly tenantId: string,
    readonly stream: string,
    readonly id: string,
    readonly version: number,
    readonly type: string,
    private readonly schemaVersion: number,
    private readonly dataText: string,
    private readonly metaText: string,
  ) {
    definitionOf(definitions, type, schemaVersion);
  }

  /** @throws UnreadableEvent */
  get data(): unknown {
    return (this.checked ??= upcast(this.definitions, this.type, this.schemaVersion, JSON.parse(this.dataText)).data);
  }

  get meta(): CommandMeta {
    return (this.parsed ??= JSON.parse(this.metaText) as CommandMeta);
  }
}
