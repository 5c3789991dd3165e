import { z } from 'zod';
import type { CommandMeta } from './command.js';

/** A fact of one stream, past tense, kept for ever. */
export type Event<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly data: Data;
};

/**
 * An event as the store keeps it. `version` counts from 1 within its stream; `position` orders a tenant's events for a
 * rebuild.
 */
export type RecordedEvent<E extends Event = Event> = E & {
  readonly id: string;
  readonly tenantId: string;
  readonly stream: string;
  readonly version: number;
  readonly meta: CommandMeta;
};

/** Turns the data of an older schema version into the next one; pure and total. */
type Upcast = (data: never) => unknown;

/** One event type: the schema of today, and the upcasts from version 1 upward that lead to it. */
export type EventDefinition<Schema extends z.ZodType = z.ZodType> = {
  readonly schema: Schema;
  readonly upcasts: readonly Upcast[];
};

export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

type SchemaOf<Entry> = Entry extends z.ZodType ? Entry : Entry extends EventDefinition<infer Schema> ? Schema : never;

type Defined<Entries> = { readonly [Type in keyof Entries]: EventDefinition<SchemaOf<Entries[Type]>> };

/**
 * The table of a stream's events: a schema for each type, or a schema with the upcasts that lead to it.
 *
 * @example
 * const surveyEvents = eventsOf({ AnswerRecorded: z.object({ indicatorId: z.string() }) });
 * type SurveyEvent = EventIn<typeof surveyEvents>;
 */
export const eventsOf = <const Entries extends Record<string, z.ZodType | EventDefinition>>(
  entries: Entries,
): Defined<Entries> =>
  Object.fromEntries(
    Object.entries(entries).map(([type, entry]) => [
      type,
      entry instanceof z.ZodType ? { schema: entry, upcasts: [] } : entry,
    ]),
  ) as Defined<Entries>;

/** The union of events in a table made by {@link eventsOf}. */
export type EventIn<Definitions> = {
  [Type in keyof Definitions & string]: Definitions[Type] extends EventDefinition<infer Schema>
    ? Event<Type, Readonly<z.output<Schema>>>
    : never;
}[keyof Definitions & string];
