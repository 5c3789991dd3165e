import { draftAgenda } from '@cairn/contracts/validation/draft-agenda.js';
import type { AgendaDraft } from '@cairn/contracts/validation/http/visits.js';
import { Rejection } from '@cairn/event-sourcing';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import { validation } from '../validation.service.js';
import { requireVisitAccess } from '../visit/visit-access.query.js';
import type { VisitRejection } from '../visit/visit-state.js';
import { findVisit } from '../visit/visits.query.js';
import { findServiceAreas } from './service-areas.query.js';
import { scopeOfVisit } from './scope-of-visit.js';

export const agendaQueries = queriesOf(validation, 'agenda', {
  draft: async (service, caller: Caller, visitId: string): Promise<AgendaDraft> => {
    await requireVisitAccess(service, caller, visitId);
    const { tenantId, meta, personId } = caller;
    return service.inTenant({ tenantId, meta }, async ({ db }) => {
      const visit = await findVisit(db, tenantId, visitId, personId);
      if (visit?.status !== 'scheduled' || !visit.appointment) throw new NotFound('visit-not-scheduled');
      const model = await modelVersions.find(db, visit.model, visit.modelVersion);
      const areas = await findServiceAreas(db, tenantId, visit.assessmentId);
      const scope = scopeOfVisit(
        model,
        areas,
        visit.checklist.map(({ criterionId }) => criterionId),
      );
      const version = visit.agenda?.version ?? 0;
      const entries = draftAgenda(visit.rule.agenda, visit.appointment, scope, (number) =>
        derivedId('agenda', `${visitId} ${version} ${number}`),
      );
      if (!entries) throw new Rejection<VisitRejection>('agenda-does-not-fit');
      return { entries: [...entries] };
    });
  },

  /** What the agenda on paper is made from; the model version for the titles of criteria. */
  document: async (service, caller: Caller, visitId: string) => {
    const { tenantId, personId } = caller;
    const visit = await readAs(service, caller, (db) => findVisit(db, tenantId, visitId, personId));
    if (!visit) throw new NotFound('visit-not-found');
    if (!visit.agenda || !visit.appointment) throw new NotFound('agenda-not-set');
    const { agenda, appointment, ...rest } = visit;
    const model = await service.inNoTenant((db) => modelVersions.find(db, visit.model, visit.modelVersion));
    return { visit: { ...rest, agenda, appointment }, model };
  },
});
