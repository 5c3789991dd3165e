import type { Event, EventDefinition, EventDefinitions } from './event.js';
import { withUnknownFields } from './unknown-fields.js';

/** A stored event cannot be read: its type is unknown, it is newer than this program, or its data no longer fits. */
export class UnreadableEvent extends Error {
  constructor(type: string, reason: string) {
    super(`The stored event ${type} cannot be read: ${reason}.`);
    this.name = 'UnreadableEvent';
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
  const parsed = definition.schema.safeParse(current);
  if (!parsed.success)
    throw new UnreadableEvent(
      type,
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  return { type, data: withUnknownFields(current, parsed.data) };
};
