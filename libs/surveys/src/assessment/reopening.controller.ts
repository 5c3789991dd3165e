import { reopenAssessment } from '@cairn/contracts/surveys/http/assessments.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import { surveyId } from '../survey/survey-state.js';
import { assessmentStream, surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { known } from './assessment-state.js';
import { surveyPlan } from './survey-plan.js';

/** Reopens the assessment and every survey of it. */
export const reopenIn = async (
  tx: Transaction<SurveysTables>,
  assessmentId: string,
  reason: string,
): Promise<CommandResult> => {
  const result = await tx.execute(assessmentStream, assessmentId, { type: 'ReopenAssessment', data: { reason } });
  const { model, modelVersion, serviceAreas } = known((await tx.load(assessmentStream, assessmentId)).state).opened;
  const version = await modelVersions.find(tx.db, model, modelVersion);
  if (!version) throw new Error(`The model version ${model} ${modelVersion} is pinned by an assessment but not known.`);
  for (const { unitId } of surveyPlan(version, serviceAreas)) {
    await tx.execute(surveyStream, surveyId(assessmentId, unitId), { type: 'ReopenSurvey', data: {} });
  }
  return result;
};

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId/reopening')
export class ReopeningController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('admin')
  @Post()
  @Returns(commandResult)
  reopen(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Body({ schema: reopenAssessment }) { reason }: z.output<typeof reopenAssessment>,
  ): Promise<CommandResult> {
    return this.service.inTenant(caller, (tx) => reopenIn(tx, assessmentId, reason)).catch(absentIsNotFound);
  }
}
