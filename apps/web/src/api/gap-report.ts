import type { GapReport as Reported } from '@cairn/contracts/scoring/http/gap-report.js';
import type { CriterionResult } from '@cairn/maturity-models';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, api, bodyOf } from './api.js';

/** A criterion's measure and reason are those of `evaluate`. */
export type ReportedCriterion = Omit<Reported['criteria'][number], 'unit' | 'reason'> &
  Pick<CriterionResult, 'unit' | 'reason'>;
export type GapReport = Omit<Reported, 'criteria'> & { readonly criteria: readonly ReportedCriterion[] };

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
    queryFn: ({ signal }): Promise<GapReport> =>
      bodyOf(
        api.GET('/api/scoring/{organizationId}/assessments/{assessmentId}/gap-report', {
          params: { path: { organizationId, assessmentId }, query: { language, asOf } },
          signal,
        }),
      ) as Promise<GapReport>,
  });

/** In English, whoever reads it; with times in the reader's zone. */
export const gapReportPdfPath = (organizationId: string, assessmentId: string, asOf: string | undefined): string =>
  addressOf(
    '/api/scoring/{organizationId}/assessments/{assessmentId}/gap-report.pdf',
    { organizationId, assessmentId },
    { asOf, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  );
