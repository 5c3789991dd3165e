import type { Correction } from '@cairn/contracts/organizations/http/corrections.js';
import type { Facility, Invitation, Member, Organization } from '@cairn/contracts/organizations/http/organizations.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';
import { type ListSource, readEveryRow, readPage } from './pages.js';

/** The organizations whose names have these words in them, the first few; for staff all are searched. */
export const organizationsFoundQuery = (search: string) =>
  queryOptions({
    queryKey: ['organizations', 'found', search],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Organization[]> =>
      (await readPage('/api/organizations', {}, { search: search || undefined, limit: 20 }, signal)).items,
  });

/** The facilities of an organization, page by page. */
export const facilitiesOf = (organizationId: string): ListSource<Facility> => ({
  key: ['facilities', organizationId, 'pages'],
  read: (asked, signal) =>
    readPage('/api/organizations/{organizationId}/facilities', { organizationId }, asked, signal),
});

export const facilitiesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['facilities', organizationId],
    queryFn: ({ signal }): Promise<Facility[]> =>
      readEveryRow('/api/organizations/{organizationId}/facilities', { organizationId }, signal),
  });

export const facilityQuery = (organizationId: string, facilityId: string) =>
  queryOptions({
    queryKey: ['facilities', organizationId, facilityId],
    queryFn: ({ signal }): Promise<Facility> =>
      bodyOf(
        api.GET('/api/organizations/{organizationId}/facilities/{facilityId}', {
          params: { path: { organizationId, facilityId } },
          signal,
        }),
      ),
  });

export const facilityCorrectionsQuery = (organizationId: string, facilityId: string) =>
  queryOptions({
    queryKey: ['facilities', organizationId, facilityId, 'corrections'],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/organizations/{organizationId}/facilities/{facilityId}/corrections', {
          params: { path: { organizationId, facilityId } },
          signal,
        }),
      ),
  });

export const organizationQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organizations', organizationId],
    queryFn: ({ signal }): Promise<Organization> =>
      bodyOf(api.GET('/api/organizations/{organizationId}', { params: { path: { organizationId } }, signal })),
  });

export const organizationCorrectionsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organizations', organizationId, 'corrections'],
    queryFn: ({ signal }): Promise<Correction[]> =>
      bodyOf(
        api.GET('/api/organizations/{organizationId}/corrections', { params: { path: { organizationId } }, signal }),
      ),
  });

export const membersQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['members', organizationId],
    queryFn: ({ signal }): Promise<Member[]> =>
      bodyOf(api.GET('/api/organizations/{organizationId}/members', { params: { path: { organizationId } }, signal })),
  });

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }): Promise<Invitation> =>
      bodyOf(api.GET('/api/invitations/{token}', { params: { path: { token } }, signal })),
  });
