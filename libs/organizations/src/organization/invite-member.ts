import type { OrganizationRole } from '@cairn/contracts/roles.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { invitationEnd, standingOf, waitingInvitations } from './invitation-standing.js';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization, OrganizationRejection } from './organization-state.js';

export type InviteMember = Command<
  'InviteMember',
  {
    readonly invitationId: string;
    readonly personId: string;
    readonly role: OrganizationRole;
    readonly byProgramme?: true;
  }
>;

/** A person has one open invitation at most; an expired one gives way to the new one. */
export const inviteMember = ({ data, meta }: InviteMember, organization: Organization): OrganizationEvent[] => {
  const { personId } = data;
  if (!organization.id) throw new Rejection<OrganizationRejection>('organization-not-registered');
  if (organization.members.has(personId)) throw new Rejection<OrganizationRejection>('already-a-member');
  const waiting = waitingInvitations(organization, personId);
  const open = waiting.find((invitation) => standingOf(invitation, meta.at) === 'open');
  if (open) throw new Rejection<OrganizationRejection>('already-invited', { expiresAt: open.expiresAt });
  return [
    ...waiting.map((expired): OrganizationEvent => ({
      type: 'InvitationWithdrawn',
      data: { invitationId: expired.id, personId },
    })),
    { type: 'MemberInvited', data: { ...data, expiresAt: invitationEnd(meta.at) } },
  ];
};
