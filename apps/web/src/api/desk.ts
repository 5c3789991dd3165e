import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';
import type { ScoreSummary } from './scoring.js';

/** Assessments of all organizations; for staff. */
export const deskAssessmentsQuery = queryOptions({
  queryKey: ['assessments', 'desk'],
  queryFn: ({ signal }): Promise<AssessmentSummary[]> => bodyOf(api.GET('/api/surveys/desk/assessments', { signal })),
});

export const deskScoresQuery = queryOptions({
  queryKey: ['scores', 'desk'],
  queryFn: ({ signal }): Promise<ScoreSummary[]> => bodyOf(api.GET('/api/scoring/desk/scores', { signal })),
});
