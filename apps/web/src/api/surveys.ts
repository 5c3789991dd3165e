import type { Assessment, AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { GivenAnswer, Note } from '@cairn/contracts/surveys/http/teamwork.js';
import { queryOptions } from '@tanstack/react-query';
import { kept, orKept } from './kept.js';
import { get } from './request.js';

export const assessmentsPath = (organizationId: string): string => `/api/surveys/${organizationId}/assessments`;
export const assessmentPath = (organizationId: string, assessmentId: string): string =>
  `${assessmentsPath(organizationId)}/${assessmentId}`;

export const assessmentsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId],
    queryFn: ({ signal }) => get<AssessmentSummary[]>(assessmentsPath(organizationId), signal),
  });

export const assessmentQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId, assessmentId],
    meta: kept,
    queryFn: orKept(({ signal }) => get<Assessment>(assessmentPath(organizationId, assessmentId), signal)),
  });

/** The address of one indicator of one unit. */
export const rowPath = (organizationId: string, assessmentId: string, unitId: string, indicatorId: string): string =>
  `${assessmentPath(organizationId, assessmentId)}/indicators/${unitId}/${indicatorId}`;

export const notesQuery = (organizationId: string, assessmentId: string, unitId: string, indicatorId: string) =>
  queryOptions({
    queryKey: ['notes', organizationId, assessmentId, unitId, indicatorId],
    queryFn: ({ signal }) => get<Note[]>(`${rowPath(organizationId, assessmentId, unitId, indicatorId)}/notes`, signal),
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
    queryFn: ({ signal }) =>
      get<GivenAnswer[]>(`${rowPath(organizationId, assessmentId, unitId, indicatorId)}/history`, signal),
  });
