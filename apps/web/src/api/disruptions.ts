import type { Disruption, DisruptionPreview } from '@cairn/contracts/validation/http/disruptions.js';
import { queryOptions } from '@tanstack/react-query';
import type { CommandResult } from '@cairn/contracts/values.js';
import { api, bodyOf, seen } from './api.js';

export type TouchedVisit = DisruptionPreview['visits'][number];

export type Asked = {
  readonly countries: readonly string[];
  readonly from: string;
  readonly to: string;
  /** By which dates move; negative for earlier ones. */
  readonly days: number;
};

const POLL_MS = 1500;

/** Read again and again while dates are being moved. */
export const disruptionsQuery = queryOptions({
  queryKey: ['disruptions'],
  queryFn: ({ signal }): Promise<Disruption[]> => bodyOf(api.GET('/api/validation/desk/disruptions', { signal })),
  refetchInterval: ({ state: { data } }) =>
    data?.some(({ status }) => status === 'applying' || status === 'undoing') ? POLL_MS : false,
});

/** Everything that would move; read anew whenever it is asked for. */
export const disruptionPreviewQuery = ({ countries, ...asked }: Asked) =>
  queryOptions({
    queryKey: ['disruptions', 'preview', countries, asked],
    staleTime: 0,
    queryFn: ({ signal }): Promise<DisruptionPreview> =>
      bodyOf(
        api.GET('/api/validation/desk/disruptions/preview', {
          params: { query: { ...asked, countries: countries.join(',') } },
          signal,
        }),
      ),
  });

export const declareDisruption = (
  { countries, ...asked }: Asked,
  reason: string,
  visits: readonly TouchedVisit[],
): Promise<CommandResult> =>
  bodyOf(
    api.POST('/api/validation/desk/disruptions', {
      body: {
        ...asked,
        countries: [...countries],
        reason,
        visits: visits.map(({ visitId, version }) => ({ visitId, version })),
      },
    }),
  );

export const undoDisruption = ({ id, version }: Pick<Disruption, 'id' | 'version'>): Promise<CommandResult> =>
  bodyOf(
    api.POST('/api/validation/desk/disruptions/{disruptionId}/undo', {
      params: { path: { disruptionId: id }, header: seen(version) },
    }),
  );
