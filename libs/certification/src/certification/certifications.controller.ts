import { type Certification, certifications } from '@cairn/contracts/certification/http/certifications.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { certificationQueries } from './certifications.handler.js';

@Controller('api/certification')
export class CertificationsController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/certifications')
  @Returns(certifications)
  byExpiry(@CallerOf() caller: Caller): Promise<Certification[]> {
    return this.queries.execute(certificationQueries.byExpiry(caller));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/certifications')
  @Returns(certifications)
  ofOrganization(@CallerOf() caller: Caller): Promise<Certification[]> {
    return this.queries.execute(certificationQueries.ofOrganization(caller));
  }
}
