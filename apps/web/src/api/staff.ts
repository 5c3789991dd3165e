import type { StaffInvitation, StaffMember } from '@cairn/contracts/organizations/http/staff.js';
import { api, bodyOf } from './api.js';
import { queryOptions } from '@tanstack/react-query';

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }): Promise<StaffMember[]> => bodyOf(api.GET('/api/staff', { signal })),
});

export const staffInvitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['staff-invitation', token],
    queryFn: ({ signal }): Promise<StaffInvitation> =>
      bodyOf(api.GET('/api/staff-invitations/{token}', { params: { path: { token } }, signal })),
  });
