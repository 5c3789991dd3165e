import type { AuditLogQuery } from '@cairn/contracts/organizations/http/audit-log.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { organizations } from '../organizations.service.js';
import { auditPage } from './audit-log.query.js';

export const auditLogQueries = queriesOf(organizations, 'audit-log', {
  ofOrganization: (service, { tenantId, meta }: Caller, asked: AuditLogQuery) =>
    service.inTenant({ tenantId, meta }, ({ db }) => auditPage(db, tenantId, asked)),

  /** Of the programme and of all organizations with which the person has no conflict of interest. */
  ofAll: (service, { personId }: Caller, asked: AuditLogQuery) =>
    service.asStaff(personId, (db) => auditPage(db, undefined, asked)),
});
