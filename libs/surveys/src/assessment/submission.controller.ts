import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { submissionOf } from '@cairn/maturity-models';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { absentIsNotFound } from '../absences.http.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import { standingAnswers, surveyId } from '../survey/survey-state.js';
import { assessmentStream, surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { known } from './assessment-state.js';
import { surveyPlan } from './survey-plan.js';

/**
 * Closes every survey before it looks at the answers: whoever answers at the same moment is either counted or refused.
 * Where answers are missing, all of it is undone.
 */
export const submitIn = async (tx: Transaction<SurveysTables>, assessmentId: string): Promise<CommandResult> => {
  const { model, modelVersion, serviceAreas } = known((await tx.load(assessmentStream, assessmentId)).state).opened;
  const version = await modelVersions.find(tx.db, model, modelVersion);
  if (!version) throw new Error(`The model version ${model} ${modelVersion} is pinned by an assessment but not known.`);
  const answers: Record<string, Readonly<Record<string, Answer>>> = {};
  for (const { unitId } of surveyPlan(version, serviceAreas)) {
    const survey = surveyId(assessmentId, unitId);
    await tx.execute(surveyStream, survey, { type: 'CloseSurvey', data: {} });
    answers[unitId] = standingAnswers((await tx.load(surveyStream, survey)).state);
  }
  return tx.execute(assessmentStream, assessmentId, {
    type: 'SubmitAssessment',
    data: { submission: submissionOf(version, { areas: [...serviceAreas], answers }) },
  });
};

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId/submission')
export class SubmissionController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('admin')
  @Post()
  @Returns(commandResult)
  submit(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
  ): Promise<CommandResult> {
    return this.service.inTenant(caller, (tx) => submitIn(tx, assessmentId)).catch(absentIsNotFound);
  }
}
