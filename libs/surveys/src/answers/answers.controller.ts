import { type Answer, unitId } from '@cairn/contracts/surveys/answer.js';
import { answerResult, recordAnswer } from '@cairn/contracts/surveys/http/assessments.js';
import { id, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { ChangeAnswer } from './change-answer.handler.js';

const place = z.object({ organizationId: z.string(), assessmentId: id, unitId, indicatorId: slug });
type Place = z.output<typeof place>;
type Result = z.output<typeof answerResult>;

@Controller('api/surveys/:organizationId/assessments/:assessmentId/answers/:unitId/:indicatorId')
export class AnswersController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('admin', 'contributor')
  @KeyScope('answers:write')
  @Put()
  @Returns(answerResult)
  record(
    @CallerOf() caller: Caller,
    @Param({ schema: place }) at: Place,
    @IfMatch() seenVersion: number,
    @Body({ schema: recordAnswer }) answer: Answer,
  ): Promise<Result> {
    const { indicatorId } = at;
    const change =
      'value' in answer
        ? { type: 'RecordAnswer' as const, data: { indicatorId, value: answer.value, seenVersion } }
        : { type: 'MarkNotApplicable' as const, data: { indicatorId, reason: answer.notApplicable, seenVersion } };
    return this.commands.execute(new ChangeAnswer(caller, at, change)).catch(absentIsNotFound);
  }

  @Allow('admin', 'contributor')
  @KeyScope('answers:write')
  @Delete()
  @Returns(answerResult)
  withdraw(
    @CallerOf() caller: Caller,
    @Param({ schema: place }) at: Place,
    @IfMatch() seenVersion: number,
  ): Promise<Result> {
    const change = { type: 'WithdrawAnswer', data: { indicatorId: at.indicatorId, seenVersion } } as const;
    return this.commands.execute(new ChangeAnswer(caller, at, change)).catch(absentIsNotFound);
  }
}
