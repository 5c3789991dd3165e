import { flagIndicator } from '@cairn/contracts/surveys/http/teamwork.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { type RowPlace, rowPlace } from './row-place.js';

@Controller('api/surveys/:organizationId/assessments/:assessmentId/indicators/:unitId/:indicatorId/flag')
export class FlaggingController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('admin', 'contributor')
  @Put()
  @Returns(commandResult)
  flag(
    @CallerOf() caller: Caller,
    @Param({ schema: rowPlace }) at: RowPlace,
    @Body({ schema: flagIndicator }) { flagged }: z.output<typeof flagIndicator>,
  ): Promise<CommandResult> {
    const command = { type: 'FlagIndicator', data: { indicatorId: at.indicatorId, flagged } } as const;
    return this.commands
      .execute(commandOn(caller, surveyStream, surveyId(at.assessmentId, at.unitId), command))
      .catch(absentIsNotFound);
  }
}
