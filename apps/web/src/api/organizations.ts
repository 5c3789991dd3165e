import type { Facility, Invitation, Member, Organization } from '@cairn/contracts/organizations/http/organizations.js';
import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';

export const organizationPath = (organizationId: string): string => `/api/organizations/${organizationId}`;

/** Every organization, for staff. */
export const deskOrganizationsQuery = queryOptions({
  queryKey: ['organizations', 'desk'],
  queryFn: ({ signal }) => get<Organization[]>('/api/organizations', signal),
});

export const facilitiesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['facilities', organizationId],
    queryFn: ({ signal }) => get<Facility[]>(`${organizationPath(organizationId)}/facilities`, signal),
  });

export const facilityQuery = (organizationId: string, facilityId: string) =>
  queryOptions({
    queryKey: ['facilities', organizationId, facilityId],
    queryFn: ({ signal }) => get<Facility>(`${organizationPath(organizationId)}/facilities/${facilityId}`, signal),
  });

export const membersQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['members', organizationId],
    queryFn: ({ signal }) => get<Member[]>(`${organizationPath(organizationId)}/members`, signal),
  });

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => get<Invitation>(`/api/invitations/${encodeURIComponent(token)}`, signal),
  });
