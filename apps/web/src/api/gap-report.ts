import type { GapReport as Reported } from '@cairn/contracts/scoring/http/gap-report.js';
import type { CriterionResult } from '@cairn/maturity-models';
import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';

/** A criterion's measure and reason are those of `evaluate`. */
export type ReportedCriterion = Omit<Reported['criteria'][number], 'unit' | 'reason'> & Pick<CriterionResult, 'unit' | 'reason'>;
export type GapReport = Omit<Reported, 'criteria'> & { readonly criteria: readonly ReportedCriterion[] };

const path = (organizationId: string, assessmentId: string): string => `/api/scoring/${organizationId}/assessments/${assessmentId}/gap-report`;

/** On the answers as they stand; read anew whenever the page is opened. */
export const gapReportQuery = (organizationId: string, assessmentId: string, language: string) =>
  queryOptions({
    queryKey: ['gap-report', organizationId, assessmentId, language],
    staleTime: 0,
    queryFn: ({ signal }) => get<GapReport>(`${path(organizationId, assessmentId)}?language=${encodeURIComponent(language)}`, signal),
  });

/** In English, whoever reads it. */
export const gapReportPdfPath = (organizationId: string, assessmentId: string): string => `${path(organizationId, assessmentId)}.pdf`;
