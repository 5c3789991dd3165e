import type { Proposals } from '@cairn/contracts/validation/http/validators.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Temporal } from 'temporal-polyfill';
import { validation } from '../validation.service.js';
import { visitStream } from '../validation.publications.js';
import { isOverridden } from '../visit/independence.js';
import type { Visit } from '../visit/visit-state.js';
import { closedDays } from './closed-days.js';
import type { PlannedVisit } from './planning.js';
import { asPlanned, findPlanningFacts } from './planning.query.js';
import { propose } from './propose.js';

/** What the scheduler asks for; what is left out follows from the request and the rule of the visit. */
export type Wanted = {
  readonly languages: readonly string[];
  readonly team?: number | undefined;
  readonly days?: number | undefined;
  readonly mode?: 'on-site' | 'remote' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** A working day on site; nobody publishes one, and the scheduler may change the hours in the proposal. */
const HOURS = { from: '09:00', to: '16:00' };
const MINUTES_A_DAY = 420;
const LONGEST_WINDOW_DAYS = 120;
const EXTENT = { limit: 12, perDate: 2 };

export const proposalQueries = queriesOf(validation, 'proposals', {
  ranked: async (service, caller: Caller, visitId: string, wanted: Wanted): Promise<Proposals> => {
    const now = service.clock.now();
    const scope = { tenantId: caller.tenantId, meta: caller.meta };
    const { state } = await service.inTenant(scope, (tx) => tx.load(visitStream, visitId));
    const { request } = state;
    if (!request) throw new NotFound('visit-not-found');
    const visit = plannedVisit(request, wanted, now);
    const planned = {
      visitId,
      organizationId: caller.tenantId,
      facilityId: request.facilityId,
      from: visit.earliest,
      to: visit.latest,
      today: now.slice(0, 10),
      objected: state.objected,
      overridden: new Set([...state.overrides.keys()].filter((personId) => isOverridden(state, personId))),
      schedulers: new Set([...state.schedulers, caller.personId]),
    };
    const facts = await service.asStaff(caller.personId, (db) => findPlanningFacts(db, planned));
    const validators = await service.inTenant(scope, ({ db }) => asPlanned(db, planned, facts));
    const found = propose(visit, validators, EXTENT);
    return {
      ranked: found.ranked.map(({ days: _, team, costs, ...one }) => ({
        ...one,
        startsAt: `${one.firstDay}T${visit.hours.from}`,
        endsAt: `${one.lastDay}T${visit.hours.to}`,
        team: team.map((member) => ({ ...member, costs: [...member.costs] })),
        costs: [...costs],
      })),
      rejected: found.rejected.map((one) => ({ ...one, reasons: [...one.reasons] })),
      closed: [...found.closed],
      dates: found.dates,
      languagesMissing: [...found.languagesMissing],
    };
  },
});

/** The window begins tomorrow at the earliest, by the calendar of the site. */
const plannedVisit = (request: NonNullable<Visit['request']>, wanted: Wanted, now: string): PlannedVisit => {
  const { country, timeZone, rule } = request;
  const tomorrow = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 }).toString();
  const from = wanted.from ?? request.earliest;
  const earliest = from < tomorrow ? tomorrow : from;
  const furthest = Temporal.PlainDate.from(earliest).add({ days: LONGEST_WINDOW_DAYS }).toString();
  const to = wanted.to ?? request.latest;
  const latest = to > furthest ? furthest : to;
  const days = wanted.days ?? Math.max(rule.days, Math.ceil(rule.minutes / MINUTES_A_DAY));
  const closed = latest < earliest ? new Map() : closedDays(country, earliest, latest);
  return {
    model: request.model,
    targetStage: request.targetStage,
    mode: wanted.mode ?? request.mode,
    sites: [{ country, timeZone, days, closed }],
    languages: wanted.languages,
    roles: rule.roles,
    team: wanted.team ?? rule.team,
    earliest,
    latest,
    hours: HOURS,
  };
};
