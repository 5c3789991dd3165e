import type { DeskFilter } from '@cairn/contracts/list-filters.js';
import type { Page } from '@cairn/contracts/page.js';
import type { AssessmentFigures, AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';
import { type Asked, type ListSource, readPage } from './pages.js';
import type { ScoreSummary } from './scoring.js';

/** An assessment with its score; null before the first calculation. */
export type ScoredAssessment = AssessmentSummary & { readonly score: ScoreSummary | null };

/** So many ids fit the address of one request. */
const askedAtOnce = 100;

type Read<Row> = (asked: Asked, signal?: AbortSignal) => Promise<Page<Row>>;

const scoresOf = async (
  readScores: Read<ScoreSummary>,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, ScoreSummary>> => {
  const parts = Array.from({ length: Math.ceil(ids.length / askedAtOnce) }, (_, i) =>
    ids.slice(i * askedAtOnce, (i + 1) * askedAtOnce),
  );
  const pages = await Promise.all(
    parts.map((part) => readScores({ assessments: part.join(','), limit: askedAtOnce }, signal)),
  );
  return new Map(pages.flatMap(({ items }) => items).map((score) => [score.assessmentId, score]));
};

const scored =
  (readAssessments: Read<AssessmentSummary>, readScores: Read<ScoreSummary>): Read<ScoredAssessment> =>
  async (asked, signal) => {
    const { items, ...page } = await readAssessments(asked, signal);
    const ids = items.map(({ id }) => id);
    const scores = await scoresOf(readScores, ids, signal);
    return { ...page, items: items.map((one) => ({ ...one, score: scores.get(one.id) ?? null })) };
  };

/** Assessments of all organizations, each with its score; for staff. */
export const deskAssessments = (narrowed: Asked = {}): ListSource<ScoredAssessment> => ({
  key: ['assessments', 'desk', narrowed],
  read: scored(
    (asked, signal) => readPage('/api/surveys/desk/assessments', {}, { ...narrowed, ...asked }, signal),
    (asked, signal) => readPage('/api/scoring/desk/scores', {}, asked, signal),
  ),
});

/** The same of one organization. */
export const assessmentsOf = (organizationId: string): ListSource<ScoredAssessment> => ({
  key: ['assessments', organizationId, 'pages'],
  read: scored(
    (asked, signal) => readPage('/api/surveys/{organizationId}/assessments', { organizationId }, asked, signal),
    (asked, signal) => readPage('/api/scoring/{organizationId}/scores', { organizationId }, asked, signal),
  ),
});

export const assessmentFiguresQuery = (narrowed: DeskFilter) =>
  queryOptions({
    queryKey: ['assessments', 'desk', 'figures', narrowed],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<AssessmentFigures> =>
      bodyOf(api.GET('/api/surveys/desk/assessments/figures', { params: { query: narrowed }, signal })),
  });
