import { flagIndicator } from '@cairn/contracts/surveys/http/teamwork.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { type RowPlace, rowPlace } from './row-place.js';

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId/indicators/:unitId/:indicatorId/flag')
export class FlaggingController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('admin', 'contributor')
  @Put()
  @Returns(commandResult)
  flag(
    @CallerOf() caller: Caller,
    @Param({ schema: rowPlace }) at: RowPlace,
    @Body({ schema: flagIndicator }) { flagged }: z.output<typeof flagIndicator>,
  ): Promise<CommandResult> {
    const command = { type: 'FlagIndicator', data: { indicatorId: at.indicatorId, flagged } } as const;
    return this.service
      .execute(caller, surveyStream, surveyId(at.assessmentId, at.unitId), command)
      .catch(absentIsNotFound);
  }
}
