import type { answerResult } from '@cairn/contracts/surveys/http/assessments.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { UnsentCommand } from '@cairn/platform/service/stream.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { answerOf, surveyId } from '../survey/survey-state.js';
import type { SurveyCommand } from '../survey/survey.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';

export type AnswerPlace = { readonly assessmentId: string; readonly unitId: string; readonly indicatorId: string };

type Change = UnsentCommand<Extract<SurveyCommand, { readonly data: { readonly seenVersion: number } }>>;
type Result = z.output<typeof answerResult>;

/** Records, withdraws or leaves out one answer; the version in the result is the answer's own. */
@CommandOf(surveys)
export class ChangeAnswer extends Command<Result> {
  constructor(
    readonly scope: Scope,
    readonly place: AnswerPlace,
    readonly change: Change,
  ) {
    super();
  }
}

@CommandHandler(ChangeAnswer)
export class ChangeAnswerHandler implements ICommandHandler<ChangeAnswer> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, place, change }: ChangeAnswer): Promise<Result> {
    const { assessmentId, unitId, indicatorId } = place;
    return this.service.inTenant(scope, async (tx) => {
      const { state } = await tx.executeTo(surveyStream, surveyId(assessmentId, unitId), change);
      return { version: answerOf(state, indicatorId).version };
    });
  }
}
