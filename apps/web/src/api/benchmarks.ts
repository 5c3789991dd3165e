import type {
  Benchmark,
  BenchmarkConsent,
  BenchmarkFilters,
  Dimension,
} from '@cairn/contracts/scoring/http/benchmarks.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, seen } from './api.js';

export type Asked = {
  readonly model: string;
  readonly modelVersion: string;
  readonly asOf?: string | undefined;
  readonly by: Dimension;
  readonly filters: BenchmarkFilters;
};

/** An organization's own facilities come with it; '' asks as staff. */
export const benchmarkQuery = (organizationId: string, { model, modelVersion, asOf, by, filters }: Asked) => {
  const query = { model, modelVersion, by, ...(asOf && { asOf }), ...filters };
  return queryOptions({
    queryKey: ['benchmark', organizationId, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<Benchmark> =>
      bodyOf(
        organizationId
          ? api.GET('/api/scoring/{organizationId}/benchmarks', { params: { path: { organizationId }, query }, signal })
          : api.GET('/api/scoring/desk/benchmarks', { params: { query }, signal }),
      ),
  });
};

export const consentQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['benchmark-consent', organizationId],
    queryFn: ({ signal }): Promise<BenchmarkConsent> =>
      bodyOf(
        api.GET('/api/scoring/{organizationId}/benchmark-consent', { params: { path: { organizationId } }, signal }),
      ),
  });

export const stateConsent = (organizationId: string, given: boolean, version: number) =>
  bodyOf(
    api.PUT('/api/scoring/{organizationId}/benchmark-consent', {
      params: { path: { organizationId }, header: seen(version) },
      body: { given },
    }),
  );
