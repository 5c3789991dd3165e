import { type GivenAnswer, givenAnswers as givenAnswerBodies } from '@cairn/contracts/surveys/http/teamwork.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { absentIsNotFound } from '../absences.http.js';
import { historyQueries } from './history.handler.js';
import { type RowPlace, rowPlace } from './row-place.js';

@Controller('api/surveys/:organizationId/assessments/:assessmentId/indicators/:unitId/:indicatorId/history')
export class HistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('admin', 'contributor', 'reader')
  @Get()
  @Returns(givenAnswerBodies)
  read(@CallerOf() caller: Caller, @Param({ schema: rowPlace }) at: RowPlace): Promise<GivenAnswer[]> {
    return this.queries.execute(historyQueries.ofIndicator(caller, at)).catch(absentIsNotFound);
  }
}
