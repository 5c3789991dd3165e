import type { Assessment, AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { GivenAnswer, Note } from '@cairn/contracts/surveys/http/teamwork.js';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';
import { kept, orKept } from './kept.js';
import { readEveryRow } from './pages.js';

export const assessmentsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId],
    queryFn: ({ signal }): Promise<AssessmentSummary[]> =>
      readEveryRow('/api/surveys/{organizationId}/assessments', { organizationId }, signal),
  });

export const readAssessment = (
  organizationId: string,
  assessmentId: string,
  signal?: AbortSignal,
): Promise<Assessment> =>
  bodyOf(
    api.GET('/api/surveys/{organizationId}/assessments/{assessmentId}', {
      params: { path: { organizationId, assessmentId } },
      ...(signal && { signal }),
    }),
  );

export const assessmentQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId, assessmentId],
    meta: kept,
    queryFn: orKept(({ signal }) => readAssessment(organizationId, assessmentId, signal)),
  });

export const notesQuery = (organizationId: string, assessmentId: string, unitId: string, indicatorId: string) =>
  queryOptions({
    queryKey: ['notes', organizationId, assessmentId, unitId, indicatorId],
    queryFn: ({ signal }): Promise<Note[]> =>
      bodyOf(
        api.GET('/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes', {
          params: { path: { organizationId, assessmentId, unitId, indicatorId } },
          signal,
        }),
      ),
  });

/** `version`: the answer's, whose change calls for another reading. */
export const givenAnswersQuery = (
  organizationId: string,
  assessmentId: string,
  unitId: string,
  indicatorId: string,
  version: number,
) =>
  queryOptions({
    queryKey: ['given-answers', organizationId, assessmentId, unitId, indicatorId, version],
    queryFn: ({ signal }): Promise<GivenAnswer[]> =>
      bodyOf(
        api.GET('/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/history', {
          params: { path: { organizationId, assessmentId, unitId, indicatorId } },
          signal,
        }),
      ),
  });
