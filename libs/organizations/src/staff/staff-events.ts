import { programmeRole } from '@cairn/contracts/roles.js';
import { id, instant } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

const roles = z.array(programmeRole);

/** One stream for each person, under the programme's id. */
export const staffEvents = eventsOf({
  StaffInvited: z.object({ invitationId: id, personId: id, roles, expiresAt: instant }),
  StaffInvitationWithdrawn: z.object({ invitationId: id }),
  StaffJoined: z.object({ invitationId: id, personId: id, roles }),
  /** No roles: the person has left the staff. */
  StaffRolesChanged: z.object({ personId: id, former: roles, roles, reason: z.string() }),
});
export type StaffEvent = EventIn<typeof staffEvents>;
