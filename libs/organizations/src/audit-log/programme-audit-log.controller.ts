import {
  type AuditEntry,
  type AuditFilter,
  type AuditLogQuery,
  auditExportQuery,
  auditLog,
  auditLogQuery,
} from '@cairn/contracts/organizations/http/audit-log.js';
import type { Page } from '@cairn/contracts/page.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns, ReturnsFile } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { auditLogQueries } from './audit-log.handler.js';
import { ExportAuditLog } from './export-audit-log.handler.js';

/** Who did what in the programme and in all organizations. */
@Controller('api/staff')
export class ProgrammeAuditLogController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager')
  @Get('audit-log')
  @Returns(auditLog)
  read(@CallerOf() caller: Caller, @Query({ schema: auditLogQuery }) asked: AuditLogQuery): Promise<Page<AuditEntry>> {
    return this.queries.execute(auditLogQueries.ofAll(caller, asked));
  }

  @Allow('manager')
  @Get('audit-log.csv')
  @ReturnsFile('text/csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="audit-log.csv"')
  export(@CallerOf() caller: Caller, @Query({ schema: auditExportQuery }) filter: AuditFilter): Promise<string> {
    return this.commands.execute(new ExportAuditLog(caller, filter));
  }
}
