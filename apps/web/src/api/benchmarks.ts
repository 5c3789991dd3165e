import type {
  Benchmark,
  BenchmarkConsent,
  BenchmarkFilters,
  Dimension,
} from '@cairn/contracts/scoring/http/benchmarks.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, put } from './request.js';

export type Asked = {
  readonly model: string;
  readonly modelVersion: string;
  readonly asOf?: string | undefined;
  readonly by: Dimension;
  readonly filters: BenchmarkFilters;
};

/** An organization's own facilities come with it; '' asks as staff. */
export const benchmarkQuery = (organizationId: string, { model, modelVersion, asOf, by, filters }: Asked) => {
  const query = new URLSearchParams({ model, modelVersion, by, ...(asOf && { asOf }), ...filters }).toString();
  return queryOptions({
    queryKey: ['benchmark', organizationId, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Benchmark>(`/api/scoring/${organizationId || 'desk'}/benchmarks?${query}`, signal),
  });
};

const consentPath = (organizationId: string): string => `/api/scoring/${organizationId}/benchmark-consent`;

export const consentQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['benchmark-consent', organizationId],
    queryFn: ({ signal }) => get<BenchmarkConsent>(consentPath(organizationId), signal),
  });

export const stateConsent = (organizationId: string, given: boolean, version: number) =>
  put(consentPath(organizationId), { given }, version);
