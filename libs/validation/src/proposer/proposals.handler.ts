import type { Proposals } from '@cairn/contracts/validation/http/validators.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { validation } from '../validation.service.js';
import { visitStream } from '../validation.publications.js';
import { isOverridden } from '../visit/independence.js';
import { asPlanned, findPlanningFacts } from './planning.query.js';
import { type Wanted, plannedVisit } from './planned-visit.js';
import { propose } from './propose.js';

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
