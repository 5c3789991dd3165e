import type { CommandResult } from '@cairn/contracts/values.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { modelVersions } from '../model-version/catalogue.query.js';
import { surveyId } from '../survey/survey-state.js';
import { assessmentStream, surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { known } from './assessment-state.js';
import { surveyPlan } from './survey-plan.js';

/** Reopens the assessment and every survey of it. */
const reopenIn = async (
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

@CommandOf(surveys)
export class ReopenAssessment extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly assessmentId: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(ReopenAssessment)
export class ReopenAssessmentHandler implements ICommandHandler<ReopenAssessment> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, assessmentId, reason }: ReopenAssessment): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => reopenIn(tx, assessmentId, reason));
  }
}
