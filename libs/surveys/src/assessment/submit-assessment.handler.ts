import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { submissionOf } from '@cairn/maturity-models';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { modelVersions } from '../model-version/catalogue.query.js';
import { standingAnswers, surveyId } from '../survey/survey-state.js';
import { assessmentStream, surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { known } from './assessment-state.js';
import { surveyPlan } from './survey-plan.js';

/**
 * Closes every survey before it looks at the answers: an answer given at the same moment is either counted or refused.
 * Where answers are missing, all of it is undone.
 */
const submitIn = async (tx: Transaction<SurveysTables>, assessmentId: string): Promise<CommandResult> => {
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

@CommandOf(surveys)
export class SubmitAssessment extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly assessmentId: string,
  ) {
    super();
  }
}

@CommandHandler(SubmitAssessment)
export class SubmitAssessmentHandler implements ICommandHandler<SubmitAssessment> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, assessmentId }: SubmitAssessment): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => submitIn(tx, assessmentId));
  }
}
