import { randomUUID } from 'node:crypto';
import { type AuditFilter, longestExport } from '@cairn/contracts/organizations/http/audit-log.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { auditCsv } from './audit-csv.js';
import { auditLines } from './audit-log.query.js';
import { appendToAuditLog } from './audit-log.store.js';

/** Of the organization that the route names, or of all; the export itself is a line of the log. */
@CommandOf(organizations)
export class ExportAuditLog extends Command<string> {
  constructor(
    readonly caller: Caller,
    readonly filter: AuditFilter,
  ) {
    super();
  }
}

@CommandHandler(ExportAuditLog)
export class ExportAuditLogHandler implements ICommandHandler<ExportAuditLog> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  async execute({ caller: { tenantId, personId, meta }, filter }: ExportAuditLog): Promise<string> {
    const scope = { tenantId: tenantId || programmeTenant, meta };
    const found = tenantId
      ? await this.service.inTenant(scope, ({ db }) => auditLines(db, tenantId, filter, longestExport))
      : await this.service.asStaff(personId, (db) => auditLines(db, undefined, filter, longestExport));
    await this.service.inTenant(scope, ({ db }) =>
      appendToAuditLog(db, scope.tenantId, [
        {
          id: randomUUID(),
          what: 'audit-log-exported',
          by: meta.actor,
          at: meta.at,
          subjectId: null,
          detail: { ...filter, lines: String(found.length) },
        },
      ]),
    );
    return auditCsv(found);
  }
}
