import type { RegisterFilters, RegisterListQuery } from '@cairn/contracts/certification/http/register-list.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { certificationService } from '../certification.service.js';
import { findSubmittedScores } from '../facility-standing/facility-standing.query.js';
import { findIdentityAt } from '../identity/identities.query.js';
import { registerAtom, registerCsv } from './register-files.js';
import { findFacility, findListed, findListedNumber, findNewestListed, findScoresOf } from './register-list.query.js';

const MOST_ROWS = 20_000;
const MOST_ENTRIES = 100;

export const registerListQueries = queriesOf(certificationService, 'register list', {
  page: (service, asked: RegisterListQuery) => service.inNoTenant((db) => findListed(db, service.clock.now(), asked)),

  facility: async (service, facilityId: string) => {
    const tenantId = await service.inNoTenant((db) => findScoresOf(db, facilityId));
    const scores =
      tenantId === null
        ? []
        : await service.inTenant(systemScope(tenantId, service.clock, 'public-register'), ({ db }) =>
            findSubmittedScores(db, tenantId, facilityId),
          );
    return service.inNoTenant((db) => findFacility(db, service.clock.now(), facilityId, scores));
  },

  number: (service, number: string) => service.inNoTenant((db) => findListedNumber(db, service.clock.now(), number)),

  csv: async (service, asked: RegisterFilters) =>
    registerCsv(await service.inNoTenant((db) => findNewestListed(db, service.clock.now(), asked, MOST_ROWS))),

  atom: async (service, asked: RegisterFilters) => {
    const now = service.clock.now();
    const { certificates, issuer } = await service.inNoTenant(async (db) => ({
      certificates: await findNewestListed(db, now, asked, MOST_ENTRIES),
      issuer: (await findIdentityAt(db, now)).name,
    }));
    return registerAtom(certificates, service.config.publicUrl, issuer);
  },
});
