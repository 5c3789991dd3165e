import type { GapReport as Reported } from '@cairn/contracts/scoring/http/gap-report.js';
import type { CriterionResult } from '@cairn/maturity-models';
import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';

/** A criterion's measure and reason are those of `evaluate`. */
export type ReportedCriterion = Omit<Reported['criteria'][number], 'unit' | 'reason'> &
  Pick<CriterionResult, 'unit' | 'reason'>;
export type GapReport = Omit<Reported, 'criteria'> & { readonly criteria: readonly ReportedCriterion[] };

const path = (organizationId: string, assessmentId: string): string =>
  `/api/scoring/${organizationId}/assessments/${assessmentId}/gap-report`;

const query = (asked: Record<string, string | undefined>): string => {
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
};

/** On the answers as they stand, read anew whenever the page is opened; or as of a past moment. */
export const gapReportQuery = (
  organizationId: string,
  assessmentId: string,
  language: string,
  asOf: string | undefined,
) =>
  queryOptions({
    queryKey: ['gap-report', organizationId, assessmentId, language, asOf],
    staleTime: 0,
    queryFn: ({ signal }) => get<GapReport>(path(organizationId, assessmentId) + query({ language, asOf }), signal),
  });

/** In English, whoever reads it; with times in the reader's zone. */
export const gapReportPdfPath = (organizationId: string, assessmentId: string, asOf: string | undefined): string =>
  `${path(organizationId, assessmentId)}.pdf${query({ asOf, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })}`;
