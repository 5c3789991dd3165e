import type { StaffInvitation, StaffMember } from '@cairn/contracts/organizations/http/staff.js';
import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';

export const staffPath = '/api/staff';

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => get<StaffMember[]>(staffPath, signal),
});

export const staffInvitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['staff-invitation', token],
    queryFn: ({ signal }) => get<StaffInvitation>(`/api/staff-invitations/${encodeURIComponent(token)}`, signal),
  });
