import { type Certification, certifications } from '@cairn/contracts/certification/http/certifications.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { findCertifications, findCertificationsByExpiry } from './certifications.query.js';

@ApiTags('certification')
@Controller('api/certification')
export class CertificationsController {
  constructor(@InjectService(certificationService) private readonly service: Service<CertificationTables>) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/certifications')
  @Returns(certifications)
  byExpiry(): Promise<Certification[]> {
    return this.service.inProgramme((db) => findCertificationsByExpiry(db, this.service.clock.now()));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/certifications')
  @Returns(certifications)
  ofOrganization(@CallerOf() caller: Caller): Promise<Certification[]> {
    return this.service.inTenant(caller, ({ db }) => findCertifications(db, caller.tenantId, this.service.clock.now()));
  }
}
