import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { certificationService } from '../certification.service.js';
import { findCertifications, findCertificationsByExpiry } from './certifications.query.js';

export const certificationQueries = queriesOf(certificationService, 'certifications', {
  byExpiry: (service, caller: Caller) =>
    service.asStaff(caller.personId, (db) => findCertificationsByExpiry(db, service.clock.now())),

  ofOrganization: (service, caller: Caller) =>
    service.inTenant(caller, ({ db }) => findCertifications(db, caller.tenantId, service.clock.now())),
});
