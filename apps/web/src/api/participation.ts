import type {
  ParticipationRequest,
  ParticipationRequestDetail,
} from '@cairn/contracts/organizations/http/participation-requests.js';
import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';

export const requestsPath = '/api/participation-requests';

export const participationRequestsQuery = queryOptions({
  queryKey: ['participation-requests'],
  queryFn: ({ signal }) => get<ParticipationRequest[]>(requestsPath, signal),
});

export const participationRequestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['participation-requests', requestId],
    queryFn: ({ signal }) => get<ParticipationRequestDetail>(`${requestsPath}/${requestId}`, signal),
  });
