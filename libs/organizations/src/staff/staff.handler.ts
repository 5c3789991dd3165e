import type { StaffInvitation } from '@cairn/contracts/organizations/http/staff.js';
import type { CommandMeta } from '@cairn/event-sourcing';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { invitationIdOf } from '@cairn/platform/auth/invitation-token.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import { forProgramme, programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { standingOf } from '../organization/invitation-standing.js';
import { staff } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import { personOfStaffInvitation, staffIn } from './staff.query.js';

export type FollowedStaffInvitation = Pick<StaffInvitation, 'roles' | 'status'> & {
  readonly invitationId: string;
  readonly personId: string;
};

export const staffQueries = queriesOf(organizations, 'staff', {
  all: (service, caller: Caller) => service.inTenant(forProgramme(caller), ({ db }) => staffIn(db)),

  /** The invitation that a link names, while it waits; undefined for one that was accepted, withdrawn or never made. */
  followed: async (service, token: string, meta: CommandMeta): Promise<FollowedStaffInvitation | undefined> => {
    const invitationId = readWithAnySecret(service.config, (secret) => invitationIdOf(secret, token));
    if (!invitationId) return undefined;
    return service.inTenant({ tenantId: programmeTenant, meta }, async (tx) => {
      const personId = await personOfStaffInvitation(tx.db, invitationId);
      const invitation = personId && (await tx.load(staff, personId)).state.invitation;
      const status = invitation && standingOf(invitation, meta.at);
      if (!personId || !invitation || !status) return undefined;
      return { invitationId, personId, roles: [...invitation.roles], status };
    });
  },
});
