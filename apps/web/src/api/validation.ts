import type { Conflict, Proposals, ValidatorProfile } from '@cairn/contracts/validation/http/validators.js';
import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import type {
  AgendaDraft,
  Assignment,
  DecisionPreview,
  decide,
  validators,
  Visit,
  VisitFigures,
  VisitSummary,
} from '@cairn/contracts/validation/http/visits.js';
import type { DeskFilter } from '@cairn/contracts/list-filters.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api, bodyOf, seen } from './api.js';
import { kept, orKept } from './kept.js';
import { type Asked, everyRow, type ListSource, readEveryRow, readPage } from './pages.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import type { RulesInForce } from '@cairn/contracts/validation/http/visit-rules.js';
import type { VisitRules } from '@cairn/contracts/validation/visit-rules.js';

export type ListedValidator = z.output<typeof validators>[number];
export type Checked = Visit['checklist'][number];
export type Finding = Visit['findings'][number];
export type Verdict = Finding['verdict'];
/** What one validator recorded. */
export type OwnVerdict = Visit['verdicts'][number];
export type Appointment = NonNullable<VisitSummary['appointment']>;

export const visitCalendarPath = (organizationId: string, visitId: string): string =>
  addressOf('/api/validation/{organizationId}/visits/{visitId}/calendar.ics', { organizationId, visitId });

export const agendaPdfPath = (organizationId: string, visitId: string): string =>
  addressOf('/api/validation/{organizationId}/visits/{visitId}/agenda.pdf', { organizationId, visitId });

/** An agenda by the template; nothing is recorded. */
export const draftAgenda = (organizationId: string, visitId: string): Promise<AgendaDraft> =>
  bodyOf(
    api.GET('/api/validation/{organizationId}/visits/{visitId}/agenda/draft', {
      params: { path: { organizationId, visitId } },
    }),
  );

/** `version` is the one of the agenda, 0 for none yet. */
export const setAgenda = (
  organizationId: string,
  visitId: string,
  entries: readonly AgendaEntry[],
  version: number,
): Promise<CommandResult> =>
  bodyOf(
    api.PUT('/api/validation/{organizationId}/visits/{visitId}/agenda', {
      params: { path: { organizationId, visitId }, header: seen(version) },
      body: { entries: [...entries] },
    }),
  );

/** The letter on a decision, in English. */
export const decisionLetterPath = (organizationId: string, visitId: string, decision: number): string =>
  addressOf(
    '/api/validation/{organizationId}/visits/{visitId}/decision-letter.pdf',
    { organizationId, visitId },
    { decision: String(decision) },
  );

export const visitsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['visits', organizationId],
    queryFn: ({ signal }): Promise<VisitSummary[]> =>
      readEveryRow('/api/validation/{organizationId}/visits', { organizationId }, signal),
  });

/** The visits of an organization, page by page. */
export const visitsOf = (organizationId: string): ListSource<VisitSummary> => ({
  key: ['visits', organizationId, 'pages'],
  read: (asked, signal) => readPage('/api/validation/{organizationId}/visits', { organizationId }, asked, signal),
});

/** All visits for staff, those assigned for a validator. */
export const deskVisits = (narrowed: Asked = {}): ListSource<VisitSummary> => ({
  key: ['visits', 'desk', narrowed],
  read: (asked, signal) => readPage('/api/validation/desk/visits', {}, { ...narrowed, ...asked }, signal),
});

export const readVisit = (organizationId: string, visitId: string, signal?: AbortSignal): Promise<Visit> =>
  bodyOf(
    api.GET('/api/validation/{organizationId}/visits/{visitId}', {
      params: { path: { organizationId, visitId } },
      ...(signal && { signal }),
    }),
  );

/** The same, all pages of it, for the calendar. */
export const everyDeskVisitQuery = queryOptions({
  queryKey: ['visits', 'desk', 'every'],
  queryFn: ({ signal }) => everyRow(deskVisits(), {}, signal),
});

export const visitFiguresQuery = (narrowed: DeskFilter) =>
  queryOptions({
    queryKey: ['visits', 'desk', 'figures', narrowed],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<VisitFigures> =>
      bodyOf(api.GET('/api/validation/desk/visits/figures', { params: { query: narrowed }, signal })),
  });

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

/** The parameters of a visit's address. */
export const ofVisit = ({ organizationId, id }: Pick<Visit, 'organizationId' | 'id'>) => ({
  organizationId,
  visitId: id,
});

/** Everybody who may visit, whatever the days. */
export const allValidatorsQuery = queryOptions({
  queryKey: ['validators', 'all'],
  queryFn: ({ signal }): Promise<ListedValidator[]> => bodyOf(api.GET('/api/validation/validators', { signal })),
});

export type RankedProposal = Proposals['ranked'][number];
export type ProposalsWanted = { readonly languages: string; readonly team: number; readonly days: number };

/** Dates and teams for a visit with the reasons, ranked anew whenever the visit has changed. */
export const proposalsQuery = (
  { organizationId, id, version }: Pick<Visit, 'organizationId' | 'id' | 'version'>,
  { languages, team, days }: ProposalsWanted,
) =>
  queryOptions({
    queryKey: ['proposals', id, version, languages, team, days],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }): Promise<Proposals> =>
      bodyOf(
        api.GET('/api/validation/{organizationId}/visits/{visitId}/proposals', {
          params: { path: { organizationId, visitId: id }, query: { languages, team, days } },
          signal,
        }),
      ),
  });

/** The own parts of a validator. */
export const assignmentsQuery = queryOptions({
  queryKey: ['assignments'],
  queryFn: ({ signal }): Promise<Assignment[]> => bodyOf(api.GET('/api/validation/assignments', { signal })),
});

export const validatorQuery = (personId: string) =>
  queryOptions({
    queryKey: ['validators', 'profile', personId],
    queryFn: ({ signal }): Promise<ValidatorProfile> =>
      bodyOf(api.GET('/api/validation/desk/validators/{personId}', { params: { path: { personId } }, signal })),
  });

export const conflictsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['conflicts', personId],
    queryFn: ({ signal }): Promise<Conflict[]> =>
      bodyOf(api.GET('/api/validation/desk/conflicts/{personId}', { params: { path: { personId } }, signal })),
  });

/** Organizations by a part of their name, from two characters on. */
export const organizationsNamedQuery = (name: string) =>
  queryOptions({
    queryKey: ['organizations', 'named', name],
    enabled: name.trim().length >= 2,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/validation/organizations', { params: { query: { name: name.trim() } }, signal })),
  });

export const revealVerdicts = (organizationId: string, visitId: string): Promise<CommandResult> =>
  bodyOf(
    api.POST('/api/validation/{organizationId}/visits/{visitId}/reveal', {
      params: { path: { organizationId, visitId } },
      body: {},
    }),
  );

export type Observation = Pick<OwnVerdict, 'verdict' | 'note' | 'strengths' | 'recommendations'>;

export const stateConsensus = (
  organizationId: string,
  visitId: string,
  criterionId: string,
  stated: Observation,
): Promise<CommandResult> =>
  bodyOf(
    api.PUT('/api/validation/{organizationId}/visits/{visitId}/findings/{criterionId}/consensus', {
      params: { path: { organizationId, visitId, criterionId } },
      body: stated,
    }),
  );

export type Ruling = z.input<typeof decide>;

/** What a decision would do; read anew whenever the visit has changed. */
export const decisionPreviewQuery = (
  { organizationId, id, version }: Pick<Visit, 'organizationId' | 'id' | 'version'>,
  ruling: Ruling,
) =>
  queryOptions({
    queryKey: ['decision-preview', id, version, ruling],
    retry: false,
    queryFn: (): Promise<DecisionPreview> =>
      bodyOf(
        api.POST('/api/validation/{organizationId}/visits/{visitId}/decision/preview', {
          params: { path: { organizationId, visitId: id } },
          body: ruling,
        }),
      ),
  });

export const approveDecision = (organizationId: string, visitId: string): Promise<CommandResult> =>
  bodyOf(
    api.POST('/api/validation/{organizationId}/visits/{visitId}/decision/approval', {
      params: { path: { organizationId, visitId } },
    }),
  );

export const visitRulesQuery = queryOptions({
  queryKey: ['visit-rules'],
  queryFn: ({ signal }): Promise<RulesInForce> => bodyOf(api.GET('/api/validation/desk/visit-rules', { signal })),
});
export const setVisitRules = (model: string | null, rules: VisitRules, version: number): Promise<CommandResult> =>
  bodyOf(api.PUT('/api/validation/desk/visit-rules', { params: { header: seen(version) }, body: { model, rules } }));
export const setCoolingOff = (years: number, version: number): Promise<CommandResult> =>
  bodyOf(
    api.PUT('/api/validation/desk/visit-rules/cooling-off', { params: { header: seen(version) }, body: { years } }),
  );

/** The latest visit on an assessment that led to a decision; null without one. */
export const decidedVisitQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['visits', organizationId, 'decided', assessmentId],
    queryFn: async ({ signal }): Promise<Visit | null> => {
      const { items } = await readPage(
        '/api/validation/{organizationId}/visits',
        { organizationId },
        { assessmentId },
        signal,
      );
      const decided = items.find(({ status }) => status === 'decided' || status === 'deferred');
      return decided ? readVisit(organizationId, decided.id, signal) : null;
    },
  });
