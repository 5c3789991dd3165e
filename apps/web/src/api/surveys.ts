import type { Assessment, AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { queryOptions } from '@tanstack/react-query';
import { kept, orKept } from '../offline/kept.js';
import { get } from './request.js';

export const assessmentsPath = (organizationId: string): string => `/api/surveys/${organizationId}/assessments`;
export const assessmentPath = (organizationId: string, assessmentId: string): string => `${assessmentsPath(organizationId)}/${assessmentId}`;

export const assessmentsQuery = (organizationId: string) =>
  queryOptions({ queryKey: ['assessments', organizationId], queryFn: ({ signal }) => get<AssessmentSummary[]>(assessmentsPath(organizationId), signal) });

export const assessmentQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId, assessmentId],
    meta: kept,
    queryFn: orKept(({ signal }) => get<Assessment>(assessmentPath(organizationId, assessmentId), signal)),
  });
