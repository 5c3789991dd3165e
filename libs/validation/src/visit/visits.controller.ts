import { type Visit, type VisitSummary, visit, visits } from '@cairn/contracts/validation/http/visits.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findVisit, findVisits, findVisitsInScope } from './visits.query.js';

@ApiTags('validation')
@Controller('api/validation')
export class VisitsController {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  @Allow('manager', 'analyst', 'scheduler', 'validator')
  @Get('desk/visits')
  @Returns(visits)
  ofAll(@CallerOf() caller: Caller): Promise<VisitSummary[]> {
    const isStaff = caller.roles.some((role) => role !== 'validator');
    return isStaff
      ? this.service.inProgramme(findVisitsInScope)
      : this.service.asValidator(caller.personId, findVisitsInScope);
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/visits')
  @Returns(visits)
  ofOrganization(@CallerOf() caller: Caller): Promise<VisitSummary[]> {
    return this.service.inTenant(caller, ({ db }) => findVisits(db, caller.tenantId));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get(':organizationId/visits/:visitId')
  @Returns(visit)
  async one(@CallerOf() caller: Caller, @Param('visitId', { schema: id }) visitId: string): Promise<Visit> {
    const found = await readAs(this.service, caller, (db) => findVisit(db, caller.tenantId, visitId));
    if (!found) throw new NotFound('visit-not-found');
    return found;
  }
}
