import type { Scenario } from '@cairn/contracts/scoring/http/scenarios.js';
import type { Effort } from '@cairn/contracts/scoring/http/roadmap.js';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';

/** The hospital's own figures. */
export const effortsQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['efforts', organizationId, assessmentId],
    queryFn: ({ signal }): Promise<Effort[]> =>
      bodyOf(
        api.GET('/api/scoring/{organizationId}/assessments/{assessmentId}/efforts', {
          params: { path: { organizationId, assessmentId } },
          signal,
        }),
      ),
  });

export const scenariosQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['scenarios', organizationId, assessmentId],
    queryFn: ({ signal }): Promise<Scenario[]> =>
      bodyOf(
        api.GET('/api/scoring/{organizationId}/assessments/{assessmentId}/scenarios', {
          params: { path: { organizationId, assessmentId } },
          signal,
        }),
      ),
  });
