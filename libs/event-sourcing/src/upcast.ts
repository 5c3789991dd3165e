import type { Event, EventDefinition, EventDefinitions } from './event.js';
import { fillsIn } from './fills-in.js';
import { withUnknownFields } from './unknown-fields.js';

/** A stored event cannot be read: its type is unknown, it is newer than this program, or its data no longer fits. */
export class UnreadableEvent extends Error {
  constructor(type: string, reason: string) {
    super(`The stored event ${type} cannot be read: ${reason}.`);
    this.name = 'UnreadableEvent';
  }
}

/** What a decider states does not fit the schema of its event: a fault of the program. */
export class UnwritableEvent extends Error {
  constructor(type: string, reason: string) {
    super(`The event ${type} cannot be kept: ${reason}.`);
    this.name = 'UnwritableEvent';
  }
}

/** The schema version that new events of this type are written with; counts from 1. */
export const currentSchemaVersion = (definitions: EventDefinitions, type: string): number =>
  (definitions[type]?.upcasts.length ?? 0) + 1;

/**
 * How events of this type are read by this program.
 *
 * @throws UnreadableEvent when the type is unknown, or the event was written by a newer program
 */
export const definitionOf = (definitions: EventDefinitions, type: string, schemaVersion: number): EventDefinition => {
  const definition = definitions[type];
  if (!definition) throw new UnreadableEvent(type, 'its type is not defined');
  if (schemaVersion > definition.upcasts.length + 1)
    throw new UnreadableEvent(type, `schema version ${schemaVersion} is newer than this program`);
  return definition;
};

/**
 * Brings a stored event up to today's schema and checks it. Fields that a newer program has added stay in it.
 *
 * @throws UnreadableEvent
 */
export const upcast = (definitions: EventDefinitions, type: string, schemaVersion: number, data: unknown): Event => {
  const definition = definitionOf(definitions, type, schemaVersion);
  const current =
    schemaVersion > definition.upcasts.length
      ? data
      : definition.upcasts.slice(schemaVersion - 1).reduce<unknown>((older, next) => next(older as never), data);
  const { data: checked, reason } = checkedBy(definition, current);
  if (reason !== undefined) throw new UnreadableEvent(type, reason);
  return { type, data: checked };
};

/**
 * The data of a stored event in today's schema. What was written in it was checked then, and is given as it is unless the
 * schema fills something in; everything older is upcast and checked.
 *
 * @throws UnreadableEvent
 */
export const readStored = (
  definitions: EventDefinitions,
  type: string,
  schemaVersion: number,
  data: unknown,
): unknown => {
  const { upcasts, schema } = definitionOf(definitions, type, schemaVersion);
  return schemaVersion > upcasts.length && !fillsIn(schema)
    ? data
    : upcast(definitions, type, schemaVersion, data).data;
};

/**
 * The data of a new event as it is to be kept: checked, once.
 *
 * @throws UnwritableEvent
 */
export const checkedToWrite = (definitions: EventDefinitions, { type, data }: Event): unknown => {
  const definition = definitions[type];
  if (!definition) throw new UnwritableEvent(type, 'its type is not defined');
  const { data: checked, reason } = checkedBy(definition, data);
  if (reason !== undefined) throw new UnwritableEvent(type, reason);
  return checked;
};

const checkedBy = (
  { schema }: EventDefinition,
  data: unknown,
): { readonly data?: unknown; readonly reason?: string } => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { data: withUnknownFields(data, parsed.data) };
  return { reason: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
};
