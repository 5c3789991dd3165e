import { organizationRole } from '@cairn/contracts/roles.js';
import { identifiers } from '@cairn/contracts/organizations/facility.js';
import { country, id, instant, localDate } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';
import { change } from '../correction/changed-fields.js';

/** Events name people by id only; their names and addresses live with sign-in. */
export const organizationEvents = eventsOf({
  OrganizationRegistered: z.object({ organizationId: id, name: z.string(), country, registeredBy: id }),
  /** All that is known of it as it holds from a day on. */
  OrganizationCorrected: z.object({
    name: z.string(),
    country,
    identifiers,
    changes: z.array(change),
    from: localDate,
    reason: z.string().nullable(),
  }),
  MemberJoined: z.object({ personId: id, role: organizationRole, invitationId: id.nullable() }),
  MemberInvited: z.object({
    invitationId: id,
    personId: id,
    role: organizationRole,
    expiresAt: instant,
    /** Present where programme staff invited. */
    byProgramme: z.literal(true).optional(),
  }),
  InvitationWithdrawn: z.object({ invitationId: id, personId: id }),
  RoleChanged: z.object({ personId: id, role: organizationRole }),
  MemberRemoved: z.object({ personId: id }),
});
export type OrganizationEvent = EventIn<typeof organizationEvents>;
