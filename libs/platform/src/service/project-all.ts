import type { RecordedEvent } from '@cairn/event-sourcing';
import type { Kysely } from 'kysely';
import type { ServiceProjection } from './stream.js';

/**
 * Applies events of one tenant, in their order, to a projection: as a batch where it has `together`, else one by one.
 */
export const projectAll = async <Tables>(
  db: Kysely<Tables>,
  projection: ServiceProjection<Tables>,
  events: readonly RecordedEvent[],
): Promise<void> => {
  const known = events.filter(({ type }) => projection.on[type]);
  if (known.length === 0) return;
  if (projection.together) return projection.together(db, known);
  for (const event of known) await projection.on[event.type]?.(db, event);
};
