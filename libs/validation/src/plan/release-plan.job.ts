import { Rejection } from '@cairn/event-sourcing';
import type { Job } from '@cairn/platform/jobs/job.js';
import { HttpRefusal, NotFound } from '@cairn/platform/http/refusals.js';
import type { Service } from '@cairn/platform/service/service.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { proposeIn } from '../appointment/propose-date.store.js';
import { findTeamRoles } from '../validator/validators.query.js';
import { planStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import type { PlacedVisit } from './plan-events.js';

const name = 'release-plan';

/**
 * One row for each plan with dates to be offered. An offer and the plan's note of it are one transaction, so that a run
 * after a crash goes on where the last one ended and offers nothing twice. The key is the plan's id.
 */
export const releasePlans: Job<ValidationTables> = {
  name,
  run: async ({ tenantId, key }, service) => {
    const scope = systemScope(tenantId, service.clock, `${name} ${key}`);
    const { state } = await service.inTenant(scope, (tx) => tx.load(planStream, key));
    for (const visit of state.drawn?.placed ?? []) {
      const release = state.releases.get(visit.visitId);
      if (release?.outcome !== 'open') continue;
      const refusal = await offer(service, tenantId, key, visit, release.releasedBy);
      if (refusal === null) continue;
      const data = { visitId: visit.visitId, refusal };
      await service.execute(scope, planStream, key, { type: 'RecordOffer', data });
    }
  },
};

/** The code of the rule that refuses it; null where the date was offered. */
const offer = async (
  service: Service<ValidationTables>,
  tenantId: string,
  planId: string,
  { visitId, organizationId, visitVersion, startsAt, endsAt, mode, validators, lead }: PlacedVisit,
  releasedBy: string,
): Promise<string | null> => {
  const roles = await service.asStaff(releasedBy, (db) => findTeamRoles(db, validators));
  const meta = { at: service.clock.now(), actor: releasedBy, requestId: `${name} ${planId}` };
  try {
    await service.inTenants(
      [
        { tenantId: organizationId, meta },
        { tenantId, meta },
      ],
      async (tx, index) => {
        if (index === 0)
          await proposeIn(
            tx,
            visitId,
            { startsAt, endsAt, mode, validators: [...validators], lead },
            visitVersion,
            roles,
          );
        else await tx.execute(planStream, planId, { type: 'RecordOffer', data: { visitId, refusal: null } });
      },
    );
    return null;
  } catch (error) {
    if (error instanceof Rejection || error instanceof HttpRefusal || error instanceof NotFound) return error.code;
    throw error;
  }
};
