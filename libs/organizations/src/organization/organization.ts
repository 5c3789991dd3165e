import type { Decider } from '@cairn/event-sourcing';
import { type AcceptInvitation, acceptInvitation } from './accept-invitation.js';
import { type ChangeRole, changeRole } from './change-role.js';
import { type CorrectOrganization, correctOrganization } from './correct-organization.js';
import { type InviteMember, inviteMember } from './invite-member.js';
import { type OpenOrganization, openOrganization } from './open-organization.js';
import type { OrganizationEvent } from './organization-events.js';
import { type Organization, evolveOrganization, noOrganization } from './organization-state.js';
import { type RegisterOrganization, registerOrganization } from './register-organization.js';
import { type RemoveMember, removeMember } from './remove-member.js';
import { type WithdrawInvitation, withdrawInvitation } from './withdraw-invitation.js';

export type OrganizationCommand =
  | RegisterOrganization
  | OpenOrganization
  | CorrectOrganization
  | InviteMember
  | AcceptInvitation
  | WithdrawInvitation
  | ChangeRole
  | RemoveMember;

export const organizationDecider: Decider<OrganizationCommand, Organization, OrganizationEvent> = {
  category: 'organization',
  initialState: noOrganization,
  evolve: evolveOrganization,
  decide: {
    RegisterOrganization: registerOrganization,
    OpenOrganization: openOrganization,
    CorrectOrganization: correctOrganization,
    InviteMember: inviteMember,
    AcceptInvitation: acceptInvitation,
    WithdrawInvitation: withdrawInvitation,
    ChangeRole: changeRole,
    RemoveMember: removeMember,
  },
};
