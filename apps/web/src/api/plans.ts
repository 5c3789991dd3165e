import type { Plan, PlanSummary } from '@cairn/contracts/validation/http/plans.js';
import { queryOptions } from '@tanstack/react-query';
import type { CommandResult } from '@cairn/contracts/values.js';
import { api, bodyOf, seen } from './api.js';

export type PlacedVisit = Plan['placed'][number];
export type UnplacedVisit = Plan['unplaced'][number];
export type PlanWanted = { readonly from: string; readonly to: string; readonly languages: readonly string[] };

const POLL_MS = 1500;

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }): Promise<PlanSummary[]> => bodyOf(api.GET('/api/validation/desk/plans', { signal })),
});

/** Read again and again while the plan is drawn up, or dates of it are being offered. */
export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId],
    queryFn: ({ signal }): Promise<Plan> =>
      bodyOf(api.GET('/api/validation/desk/plans/{planId}', { params: { path: { planId } }, signal })),
    refetchInterval: ({ state: { data } }) =>
      data && (data.drawnAt === null || data.placed.some(({ offer }) => offer === 'releasing')) ? POLL_MS : false,
  });

export const requestPlan = ({ from, to, languages }: PlanWanted): Promise<CommandResult> =>
  bodyOf(api.POST('/api/validation/desk/plans', { body: { from, to, languages: [...languages] } }));

export const releasePlan = ({ id, version }: Pick<Plan, 'id' | 'version'>, visits: readonly string[]) =>
  bodyOf(
    api.POST('/api/validation/desk/plans/{planId}/release', {
      params: { path: { planId: id }, header: seen(version) },
      body: { visits: [...visits] },
    }),
  );
