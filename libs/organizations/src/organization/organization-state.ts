import type { Identifier } from '@cairn/contracts/organizations/facility.js';
import type { OrganizationRole } from '@cairn/contracts/roles.js';
import { evolveWith, mapWith, mapWithout } from '@cairn/event-sourcing';
import type { OrganizationEvent } from './organization-events.js';

export type Invitation = {
  readonly id: string;
  readonly personId: string;
  readonly role: OrganizationRole;
  readonly expiresAt: string;
  readonly status: 'waiting' | 'accepted' | 'withdrawn';
};

export type Organization = {
  readonly id: string | undefined;
  readonly name: string;
  readonly country: string;
  readonly identifiers: readonly Identifier[];
  readonly registeredBy: string | undefined;
  readonly members: ReadonlyMap<string, OrganizationRole>;
  readonly invitations: ReadonlyMap<string, Invitation>;
};

export const noOrganization: Organization = {
  id: undefined,
  name: '',
  country: '',
  identifiers: [],
  registeredBy: undefined,
  members: new Map(),
  invitations: new Map(),
};

export type OrganizationRejection =
  | 'organization-already-registered'
  | 'organization-not-registered'
  | 'already-a-member'
  | 'already-invited'
  | 'invitation-unknown'
  | 'invitation-expired'
  | 'not-a-member'
  | 'last-admin'
  | 'correction-in-future'
  | 'correction-needs-reason';

const marked = (
  state: Organization,
  invitationId: string | null,
  status: Invitation['status'],
): Organization['invitations'] => {
  const invitation = invitationId === null ? undefined : state.invitations.get(invitationId);
  return invitation ? mapWith(state.invitations, [invitation.id, { ...invitation, status }]) : state.invitations;
};

export const evolveOrganization = evolveWith<Organization, OrganizationEvent>({
  OrganizationRegistered: (state, { data }) => ({
    ...state,
    id: data.organizationId,
    name: data.name,
    country: data.country,
    registeredBy: data.registeredBy,
  }),
  OrganizationCorrected: (state, { data: { name, country, identifiers } }) => ({
    ...state,
    name,
    country,
    identifiers,
  }),
  MemberJoined: (state, { data }) => ({
    ...state,
    members: mapWith(state.members, [data.personId, data.role]),
    invitations: marked(state, data.invitationId, 'accepted'),
  }),
  MemberInvited: (state, { data }) => ({
    ...state,
    invitations: mapWith(state.invitations, [
      data.invitationId,
      {
        id: data.invitationId,
        personId: data.personId,
        role: data.role,
        expiresAt: data.expiresAt,
        status: 'waiting',
      },
    ]),
  }),
  InvitationWithdrawn: (state, { data }) => ({ ...state, invitations: marked(state, data.invitationId, 'withdrawn') }),
  RoleChanged: (state, { data }) => ({ ...state, members: mapWith(state.members, [data.personId, data.role]) }),
  MemberRemoved: (state, { data }) => ({ ...state, members: mapWithout(state.members, data.personId) }),
});
