import type { Event, EventDefinition, EventDefinitions } from './event.js';
import { fillsIn } from './fills-in.js';
import { withUnknownFields } from './unknown-fields.js';

/**
 * A stored event cannot be read: its type is not defined, its schema version is newer than this release, or its upcast
 * data does not fit the current schema. Over HTTP: 503 `temporarily-unavailable`.
 */
export class UnreadableEvent extends Error {
  constructor(type: string, reason: string) {
    super(`The stored event ${type} cannot be read: ${reason}.`);
    this.name = 'UnreadableEvent';
  }
}

/** An event returned by a decider has no definition or does not fit its schema: a programming error. Over HTTP: 500. */
export class UnwritableEvent extends Error {
  constructor(type: string, reason: string) {
    super(`The event ${type} cannot be kept: ${reason}.`);
    this.name = 'UnwritableEvent';
  }
}

/** The schema version that new events of this type are written with: 1 plus the number of upcasts. */
export const currentSchemaVersion = (definitions: EventDefinitions, type: string): number =>
  (definitions[type]?.upcasts.length ?? 0) + 1;

/**
 * The definition by which this release reads events of the type.
 *
 * @throws UnreadableEvent when the type is not defined, or the event was written by a newer release
 */
export const definitionOf = (definitions: EventDefinitions, type: string, schemaVersion: number): EventDefinition => {
  const definition = definitions[type];
  if (!definition) throw new UnreadableEvent(type, 'its type is not defined');
  if (schemaVersion > definition.upcasts.length + 1)
    throw new UnreadableEvent(type, `schema version ${schemaVersion} is newer than this program`);
  return definition;
};

/**
 * Brings stored data of `schemaVersion` (from 1) to the current schema and validates it. Fields added by a newer
 * release are kept.
 *
 * @throws UnreadableEvent when the type is not defined, the version is newer than this release, or the result does not
 *   fit
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
 * The data of a stored event in the current schema. Data stored in the current version was validated when written and
 * is returned as it is, unless the schema fills something in; older data is upcast and validated.
 *
 * @throws UnreadableEvent when the type is not defined, the version is newer than this release, or the result does not
 *   fit
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
 * The data of a new event as it is to be stored: the output of its schema, with unknown fields kept.
 *
 * @throws UnwritableEvent when the type is not defined or the data does not fit; the message names each field
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
