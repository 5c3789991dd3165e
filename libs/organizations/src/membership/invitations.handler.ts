import type { Invitation } from '@cairn/contracts/organizations/http/organizations.js';
import type { CommandMeta } from '@cairn/event-sourcing';
import { invitationIdOf } from '@cairn/platform/auth/invitation-token.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import { standingOf } from '../organization/invitation-standing.js';
import { organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import { organizationOfInvitation } from './members.store.js';

export type FollowedInvitation = Pick<Invitation, 'organizationName' | 'role' | 'status'> & {
  readonly invitationId: string;
  readonly organizationId: string;
  readonly personId: string;
};

export const invitationQueries = queriesOf(organizations, 'invitations', {
  /** The invitation that a link names; undefined for one that was withdrawn or never made. */
  followed: async (service, token: string, meta: CommandMeta): Promise<FollowedInvitation | undefined> => {
    const invitationId = readWithAnySecret(service.config, (secret) => invitationIdOf(secret, token));
    const organizationId =
      invitationId && (await service.inProgramme((db) => organizationOfInvitation(db, invitationId)));
    if (!invitationId || !organizationId) return undefined;
    const { state } = await service.inTenant({ tenantId: organizationId, meta }, (tx) =>
      tx.load(organization, organizationId),
    );
    const invitation = state.invitations.get(invitationId);
    const status = invitation && standingOf(invitation, meta.at);
    if (!invitation || !status) return undefined;
    const { personId, role } = invitation;
    return { invitationId, organizationId, organizationName: state.name, role, status, personId };
  },
});
