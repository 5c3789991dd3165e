import { facilityProfile } from '@cairn/contracts/organizations/facility.js';
import { organizationRole } from '@cairn/contracts/roles.js';
import { country, id, slug } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/**
 * Kept under the programme's id, since no organization exists yet. The person who asked is no part of the events: name
 * and address lie beside them until a decision, and with sign-in from then on.
 */
export const participationEvents = eventsOf({
  ParticipationRequested: z.object({
    requestId: id,
    hospital: z.string(),
    country,
    place: z.string(),
    model: slug.nullable(),
    byStaff: z.boolean(),
  }),
  ParticipationConfirmed: z.object({
    personId: id,
    confirmedBy: id,
    organizationId: id,
    invitationId: id,
    role: organizationRole,
    /** What is to be registered; null where the organization was known already. */
    newOrganization: z.object({ name: z.string(), country, facilityId: id, facility: facilityProfile }).nullable(),
  }),
  ParticipationDeclined: z.object({ personId: id, reason: z.string() }),
});
export type ParticipationEvent = EventIn<typeof participationEvents>;
