import type { validators, Visit, VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { kept, orKept } from './kept.js';
import { get } from './request.js';

export type ListedValidator = z.output<typeof validators>[number];
export type Checked = Visit['checklist'][number];
export type Finding = Visit['findings'][number];
export type Verdict = Finding['verdict'];
export type Appointment = NonNullable<VisitSummary['appointment']>;

export const visitsPath = (organizationId: string): string => `/api/validation/${organizationId}/visits`;
export const visitPath = (organizationId: string, visitId: string): string =>
  `${visitsPath(organizationId)}/${visitId}`;

export const visitsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['visits', organizationId],
    queryFn: ({ signal }) => get<VisitSummary[]>(visitsPath(organizationId), signal),
  });

/** All visits for staff, those assigned for a validator. */
export const deskVisitsQuery = queryOptions({
  queryKey: ['visits', 'desk'],
  queryFn: ({ signal }) => get<VisitSummary[]>('/api/validation/desk/visits', signal),
});

export const visitQuery = (organizationId: string, visitId: string) =>
  queryOptions({
    queryKey: ['visits', organizationId, visitId],
    meta: kept,
    queryFn: orKept(({ signal }) => get<Visit>(visitPath(organizationId, visitId), signal)),
  });

/** Everybody who may visit; `busy` on a day of the period by another visit than this one. Days are `2027-03-09`. */
export const validatorsQuery = (visitId: string, period: { readonly from: string; readonly to: string } | null) =>
  queryOptions({
    queryKey: ['validators', visitId, period],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<ListedValidator[]>(
        `/api/validation/validators?${new URLSearchParams({ visitId, ...period }).toString()}`,
        signal,
      ),
  });
