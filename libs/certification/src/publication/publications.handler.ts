import type { Publication } from '@cairn/contracts/certification/http/publication.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { certificationService } from '../certification.service.js';

export const publicationQueries = queriesOf(certificationService, 'publications', {
  /** @throws NotFound for a facility of which the organization has no certification */
  one: (service, caller: Caller, facilityId: string): Promise<Publication> =>
    service.inTenant(caller, async ({ db }) => {
      const certified = await db
        .selectFrom('certifications')
        .select('id')
        .where('tenant_id', '=', caller.tenantId)
        .where('facility_id', '=', facilityId)
        .executeTakeFirst();
      if (!certified) throw new NotFound('facility-not-found');
      const published = await db
        .selectFrom('publications')
        .select(['since', 'scores_of'])
        .where('facility_id', '=', facilityId)
        .executeTakeFirst();
      return { facilityId, since: published?.since ?? null, scores: Boolean(published?.scores_of) };
    }),
});
