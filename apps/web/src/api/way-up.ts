import type { Scenario } from '@cairn/contracts/scoring/http/scenarios.js';
import type { Effort } from '@cairn/contracts/scoring/http/way-up.js';
import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';

const path = (organizationId: string, assessmentId: string): string =>
  `/api/scoring/${organizationId}/assessments/${assessmentId}`;
export const effortPath = (organizationId: string, assessmentId: string, criterionId: string): string =>
  `${path(organizationId, assessmentId)}/efforts/${criterionId}`;
export const scenariosPath = (organizationId: string, assessmentId: string): string =>
  `${path(organizationId, assessmentId)}/scenarios`;

/** The hospital's own figures. */
export const effortsQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['efforts', organizationId, assessmentId],
    queryFn: ({ signal }) => get<Effort[]>(`${path(organizationId, assessmentId)}/efforts`, signal),
  });

export const scenariosQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['scenarios', organizationId, assessmentId],
    queryFn: ({ signal }) => get<Scenario[]>(scenariosPath(organizationId, assessmentId), signal),
  });
