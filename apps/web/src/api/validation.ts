import type { validators, Visit, VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api, bodyOf } from './api.js';
import { kept, orKept } from './kept.js';

export type ListedValidator = z.output<typeof validators>[number];
export type Checked = Visit['checklist'][number];
export type Finding = Visit['findings'][number];
export type Verdict = Finding['verdict'];
export type Appointment = NonNullable<VisitSummary['appointment']>;

export const visitCalendarPath = (organizationId: string, visitId: string): string =>
  addressOf('/api/validation/{organizationId}/visits/{visitId}/calendar.ics', { organizationId, visitId });

export const visitsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['visits', organizationId],
    queryFn: ({ signal }): Promise<VisitSummary[]> =>
      bodyOf(api.GET('/api/validation/{organizationId}/visits', { params: { path: { organizationId } }, signal })),
  });

/** All visits for staff, those assigned for a validator. */
export const deskVisitsQuery = queryOptions({
  queryKey: ['visits', 'desk'],
  queryFn: ({ signal }): Promise<VisitSummary[]> => bodyOf(api.GET('/api/validation/desk/visits', { signal })),
});

export const readVisit = (organizationId: string, visitId: string, signal?: AbortSignal): Promise<Visit> =>
  bodyOf(
    api.GET('/api/validation/{organizationId}/visits/{visitId}', {
      params: { path: { organizationId, visitId } },
      ...(signal && { signal }),
    }),
  );

export const visitQuery = (organizationId: string, visitId: string) =>
  queryOptions({
    queryKey: ['visits', organizationId, visitId],
    meta: kept,
    queryFn: orKept(({ signal }) => readVisit(organizationId, visitId, signal)),
  });

/** Everybody who may visit; `busy` on a day of the period by another visit than this one. Days are `2027-03-09`. */
export const validatorsQuery = (visitId: string, period: { readonly from: string; readonly to: string } | null) =>
  queryOptions({
    queryKey: ['validators', visitId, period],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<ListedValidator[]> =>
      bodyOf(api.GET('/api/validation/validators', { params: { query: { visitId, ...period } }, signal })),
  });

export const visitPath = (organizationId: string, visitId: string): string =>
  `/api/validation/${organizationId}/visits/${visitId}`;
