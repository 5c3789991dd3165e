import type { Page } from '@cairn/contracts/page.js';
import {
  type Assessment,
  type AssessmentFigures,
  type AssessmentSummary,
  type AssessmentsQuery,
  type DeskAssessmentsQuery,
  type Evidence,
  assessment,
  assessmentFigures,
  assessmentFiguresQuery,
  assessments,
  assessmentsQuery,
  deskAssessmentsQuery,
  evidence,
} from '@cairn/contracts/surveys/http/assessments.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { assessmentQueries } from './assessments.handler.js';

@Controller('api/surveys')
export class AssessmentsController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('manager', 'analyst', 'scheduler')
  @KeyScope('surveys:read')
  @Get('desk/assessments')
  @Returns(assessments)
  ofAll(
    @CallerOf() caller: Caller,
    @Query({ schema: deskAssessmentsQuery }) asked: DeskAssessmentsQuery,
  ): Promise<Page<AssessmentSummary>> {
    return this.queries.execute(assessmentQueries.ofAll(caller, asked));
  }

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/assessments/figures')
  @Returns(assessmentFigures)
  figures(
    @CallerOf() caller: Caller,
    @Query({ schema: assessmentFiguresQuery }) asked: z.output<typeof assessmentFiguresQuery>,
  ): Promise<AssessmentFigures> {
    return this.queries.execute(assessmentQueries.figures(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('surveys:read')
  @Get(':organizationId/assessments')
  @Returns(assessments)
  ofOrganization(
    @CallerOf() caller: Caller,
    @Query({ schema: assessmentsQuery }) asked: AssessmentsQuery,
  ): Promise<Page<AssessmentSummary>> {
    return this.queries.execute(assessmentQueries.ofOrganization(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @KeyScope('surveys:read')
  @Get(':organizationId/assessments/:assessmentId')
  @Returns(assessment)
  async one(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
  ): Promise<Assessment> {
    const found = await this.queries.execute(assessmentQueries.one(caller, assessmentId));
    if (!found) throw new NotFound('assessment-not-found');
    return found;
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get(':organizationId/assessments/:assessmentId/evidence/:evidenceId')
  @Returns(evidence)
  async evidence(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Param('evidenceId', { schema: id }) evidenceId: string,
  ): Promise<Evidence> {
    const found = (await this.one(caller, assessmentId)).evidence.find((one) => one.id === evidenceId);
    if (!found) throw new NotFound('evidence-not-found');
    return found;
  }
}
