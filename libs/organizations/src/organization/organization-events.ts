import { organizationRole } from '@cairn/contracts/roles.js';
import { country, id, instant } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/** Events name people by id only; their names and addresses live with sign-in. */
export const organizationEvents = eventsOf({
  OrganizationRegistered: z.object({ organizationId: id, name: z.string(), country, registeredBy: id }),
  MemberJoined: z.object({ personId: id, role: organizationRole, invitationId: id.nullable() }),
  MemberInvited: z.object({ invitationId: id, personId: id, role: organizationRole, expiresAt: instant }),
  InvitationWithdrawn: z.object({ invitationId: id, personId: id }),
  RoleChanged: z.object({ personId: id, role: organizationRole }),
  MemberRemoved: z.object({ personId: id }),
});
export type OrganizationEvent = EventIn<typeof organizationEvents>;
