import { z } from 'zod';
import type { CommandMeta } from './command.js';

/** A fact of one stream, named in the past tense (`AnswerRecorded`), never changed or deleted. `data` must be JSON. */
export type Event<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly data: Data;
};

/**
 * An event as the store keeps it. `id` is unique in the store; `stream` is the full name, `survey-<id>`; `version`
 * counts from 1 within its stream, without gaps.
 */
export type RecordedEvent<E extends Event = Event> = E & {
  readonly id: string;
  readonly tenantId: string;
  readonly stream: string;
  readonly version: number;
  readonly meta: CommandMeta;
};

/** Turns the data of one schema version into the next; pure, and defined for all data that version could hold. */
type Upcast = (data: never) => unknown;

/**
 * One event type: its current schema, and the upcasts that lead to it. `upcasts[0]` turns version 1 into 2; without
 * upcasts the current schema version is 1.
 */
export type EventDefinition<Schema extends z.ZodType = z.ZodType> = {
  readonly schema: Schema;
  readonly upcasts: readonly Upcast[];
};

/** Event definitions of one stream by event type. */
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
