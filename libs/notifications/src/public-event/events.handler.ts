import { asyncApiDocument } from '@cairn/contracts/async-api.js';
import type { EventsPage, EventsQuery } from '@cairn/contracts/notifications/http/events.js';
import { publicEvents, typesWithin } from '@cairn/contracts/public-events.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { notifications } from '../notifications.service.js';
import { cloudEventOf, type KeptEvent } from './cloud-event-of.js';
import { eventsBehind } from './public-events.query.js';

/** A person may read the events of all areas; a key those of its scopes. */
const typesFor = ({ keyScopes }: Caller): readonly string[] =>
  keyScopes ? typesWithin(keyScopes) : publicEvents.map(({ type }) => type);

const pageOf = (found: readonly KeptEvent[], { cursor, limit }: EventsQuery, publicUrl: string): EventsPage => {
  const shown = found.slice(0, limit);
  return {
    items: shown.map((event) => cloudEventOf(event, publicUrl)),
    next: shown.at(-1)?.position ?? cursor,
    more: found.length > limit,
  };
};

const document = asyncApiDocument();

export const eventQueries = queriesOf(notifications, 'events', {
  /** What webhooks and the feed carry, as AsyncAPI. */
  described: () => document,

  ofOrganization: (service, caller: Caller, asked: EventsQuery) =>
    service.inTenant({ tenantId: caller.tenantId, meta: caller.meta }, async ({ db }) =>
      pageOf(
        await eventsBehind(db, caller.tenantId, asked.cursor, typesFor(caller), asked.limit + 1),
        asked,
        service.config.publicUrl,
      ),
    ),

  /** Of all organizations with which the person, or who made the key, has no conflict of interest. */
  ofAll: (service, caller: Caller, asked: EventsQuery) =>
    service.asStaff(caller.personId, async (db) =>
      pageOf(
        await eventsBehind(db, programmeTenant, asked.cursor, typesFor(caller), asked.limit + 1),
        asked,
        service.config.publicUrl,
      ),
    ),
});
