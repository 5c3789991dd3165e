import { type Answer, unitId } from '@cairn/contracts/surveys/answer.js';
import { answerResult, recordAnswer } from '@cairn/contracts/surveys/http/assessments.js';
import { id, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { UnsentCommand } from '@cairn/platform/service/stream.js';
import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { surveyId } from '../survey/survey-state.js';
import type { SurveyCommand } from '../survey/survey.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findAnswerVersion } from './answers.query.js';

const place = z.object({ organizationId: z.string(), assessmentId: id, unitId, indicatorId: slug });
type Place = z.output<typeof place>;
type Result = z.output<typeof answerResult>;

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId/answers/:unitId/:indicatorId')
export class AnswersController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('admin', 'contributor')
  @Put()
  @Returns(answerResult)
  record(
    @CallerOf() caller: Caller,
    @Param({ schema: place }) at: Place,
    @IfMatch() seenVersion: number,
    @Body({ schema: recordAnswer }) answer: Answer,
  ): Promise<Result> {
    const { indicatorId } = at;
    return this.change(
      caller,
      at,
      'value' in answer
        ? { type: 'RecordAnswer', data: { indicatorId, value: answer.value, seenVersion } }
        : { type: 'MarkNotApplicable', data: { indicatorId, reason: answer.notApplicable, seenVersion } },
    );
  }

  @Allow('admin', 'contributor')
  @Delete()
  @Returns(answerResult)
  withdraw(
    @CallerOf() caller: Caller,
    @Param({ schema: place }) at: Place,
    @IfMatch() seenVersion: number,
  ): Promise<Result> {
    return this.change(caller, at, { type: 'WithdrawAnswer', data: { indicatorId: at.indicatorId, seenVersion } });
  }

  private change(caller: Caller, at: Place, command: UnsentCommand<SurveyCommand>): Promise<Result> {
    return this.service
      .inTenant(caller, async (tx) => {
        await tx.execute(surveyStream, surveyId(at.assessmentId, at.unitId), command);
        return { version: await findAnswerVersion(tx.db, caller.tenantId, at.assessmentId, at.unitId, at.indicatorId) };
      })
      .catch(absentIsNotFound);
  }
}
