import { createContext, use } from 'react';
import type { GapReport, ReportedCriterion } from '../api/gap-report.js';

export const ReportContext = createContext<GapReport | null>(null);

export const useReport = (): GapReport => {
  const report = use(ReportContext);
  if (!report) throw new Error('useReport is for parts of the gap report');
  return report;
};

/** The report's criteria of these ids, in their order. */
export const criteriaOf = ({ criteria }: GapReport, ids: readonly string[]): ReportedCriterion[] => {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** How many of those that apply are met. */
export const countMet = (criteria: readonly ReportedCriterion[]): { readonly met: number; readonly count: number } => ({
  met: criteria.filter(({ status }) => status === 'met').length,
  count: criteria.filter(({ status }) => status !== 'not-applicable').length,
});
