import type {
  ParticipationRequest,
  ParticipationRequestDetail,
} from '@cairn/contracts/organizations/http/participation-requests.js';
import { api, bodyOf } from './api.js';
import { queryOptions } from '@tanstack/react-query';

export const participationRequestsQuery = queryOptions({
  queryKey: ['participation-requests'],
  queryFn: ({ signal }): Promise<ParticipationRequest[]> => bodyOf(api.GET('/api/participation-requests', { signal })),
});

export const participationRequestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['participation-requests', requestId],
    queryFn: ({ signal }): Promise<ParticipationRequestDetail> =>
      bodyOf(api.GET('/api/participation-requests/{requestId}', { params: { path: { requestId } }, signal })),
  });
