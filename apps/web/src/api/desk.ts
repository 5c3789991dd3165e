import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';
import type { ScoreSummary } from './scoring.js';

/** Assessments of all organizations; for staff. */
export const deskAssessmentsQuery = queryOptions({
  queryKey: ['assessments', 'desk'],
  queryFn: ({ signal }) => get<AssessmentSummary[]>('/api/surveys/desk/assessments', signal),
});

export const deskScoresQuery = queryOptions({
  queryKey: ['scores', 'desk'],
  queryFn: ({ signal }) => get<ScoreSummary[]>('/api/scoring/desk/scores', signal),
});
