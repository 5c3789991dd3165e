import type { Decider } from '@cairn/event-sourcing';
import type { AcceptInvitation } from './accept-invitation.js';
import { acceptInvitation } from './accept-invitation.js';
import type { ChangeRole } from './change-role.js';
import { changeRole } from './change-role.js';
import type { InviteMember } from './invite-member.js';
import { inviteMember } from './invite-member.js';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization } from './organization-state.js';
import { evolveOrganization, noOrganization } from './organization-state.js';
import type { RegisterOrganization } from './register-organization.js';
import { registerOrganization } from './register-organization.js';
import type { RemoveMember } from './remove-member.js';
import { removeMember } from './remove-member.js';

export type OrganizationCommand = RegisterOrganization | InviteMember | AcceptInvitation | ChangeRole | RemoveMember;

export const organizationDecider: Decider<OrganizationCommand, Organization, OrganizationEvent> = {
  category: 'organization',
  initialState: noOrganization,
  evolve: evolveOrganization,
  decide: {
    RegisterOrganization: registerOrganization,
    InviteMember: inviteMember,
    AcceptInvitation: acceptInvitation,
    ChangeRole: changeRole,
    RemoveMember: removeMember,
  },
};
