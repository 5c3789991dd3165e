import { organizationRole } from '@cairn/contracts/roles.js';
import {
  type Assessment,
  type AssessmentSummary,
  assessment,
  assessments,
} from '@cairn/contracts/surveys/http/assessments.js';
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
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { withYours } from '../teamwork/yours.query.js';
import { findAssessment, findAssessments, findAssessmentsOfAll } from './assessments.query.js';

const isMember = ({ roles }: Caller): boolean => roles.some((role) => organizationRole.safeParse(role).success);

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
    return this.service.inTenant(caller, async ({ db }) => {
      const found = await findAssessments(db, caller.tenantId);
      return isMember(caller) ? withYours(db, caller.tenantId, caller.personId, found) : found;
    });
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get(':organizationId/assessments/:assessmentId')
  @Returns(assessment)
  async one(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
  ): Promise<Assessment> {
    const found = await readAs(this.service, caller, (db) =>
      findAssessment(db, caller.tenantId, assessmentId, isMember(caller) ? caller.personId : undefined),
    );
    if (!found) throw new NotFound('assessment-not-found');
    return found;
  }
}
