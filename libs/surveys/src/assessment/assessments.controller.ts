import type { Assessment, AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { assessment, assessments } from '@cairn/contracts/surveys/http/assessments.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { CallerOf } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/auth/read-as.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/service/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findAssessment, findAssessments, findAssessmentsOfAll } from './assessments.query.js';

@ApiTags('surveys')
@Controller('api/surveys')
export class AssessmentsController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/assessments')
  @Returns(assessments)
  ofAll(): Promise<AssessmentSummary[]> {
    return this.service.inProgramme(findAssessmentsOfAll);
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/assessments')
  @Returns(assessments)
  ofOrganization(@CallerOf() caller: Caller): Promise<AssessmentSummary[]> {
    return this.service.inTenant(caller, ({ db }) => findAssessments(db, caller.tenantId));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get(':organizationId/assessments/:assessmentId')
  @Returns(assessment)
  async one(@CallerOf() caller: Caller, @Param('assessmentId', { schema: id }) assessmentId: string): Promise<Assessment> {
    const found = await readAs(this.service, caller, (db) => findAssessment(db, caller.tenantId, assessmentId));
    if (!found) throw new NotFound('assessment-not-found');
    return found;
  }
}
