import type { AssessmentFigures, AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Asked, getPage, type ListSource, parametersOf } from './pages.js';
import { get } from './request.js';
import type { ScoreSummary } from './scoring.js';

/** An assessment with its score; null before the first calculation. */
export type ScoredAssessment = AssessmentSummary & { readonly score: ScoreSummary | null };

const path = '/api/surveys/desk/assessments';
/** So many ids fit the address of one request. */
const askedAtOnce = 100;

const scoresOf = async (
  scoresPath: string,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, ScoreSummary>> => {
  const parts = Array.from({ length: Math.ceil(ids.length / askedAtOnce) }, (_, i) =>
    ids.slice(i * askedAtOnce, (i + 1) * askedAtOnce),
  );
  const pages = await Promise.all(
    parts.map((part) => getPage<ScoreSummary>(scoresPath, { assessments: part.join(','), limit: askedAtOnce }, signal)),
  );
  return new Map(pages.flatMap(({ items }) => items).map((score) => [score.assessmentId, score]));
};

const scored =
  (path: string, scoresPath: string, narrowed: Asked): ListSource<ScoredAssessment>['read'] =>
  async (asked, signal) => {
    const { items, ...page } = await getPage<AssessmentSummary>(path, { ...narrowed, ...asked }, signal);
    const ids = items.map(({ id }) => id);
    const scores = await scoresOf(scoresPath, ids, signal);
    return { ...page, items: items.map((one) => ({ ...one, score: scores.get(one.id) ?? null })) };
  };

/** Assessments of all organizations, each with its score; for staff. */
export const deskAssessments = (narrowed: Asked = {}): ListSource<ScoredAssessment> => ({
  key: ['assessments', 'desk', narrowed],
  read: scored(path, '/api/scoring/desk/scores', narrowed),
});

/** The same of one organization. */
export const assessmentsOf = (organizationId: string): ListSource<ScoredAssessment> => ({
  key: ['assessments', organizationId, 'pages'],
  read: scored(`/api/surveys/${organizationId}/assessments`, `/api/scoring/${organizationId}/scores`, {}),
});

export const assessmentFiguresQuery = (narrowed: Asked) =>
  queryOptions({
    queryKey: ['assessments', 'desk', 'figures', narrowed],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<AssessmentFigures>(`${path}/figures?${parametersOf(narrowed)}`, signal),
  });
