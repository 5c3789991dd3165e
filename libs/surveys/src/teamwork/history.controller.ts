import { type GivenAnswer, givenAnswers as givenAnswerBodies } from '@cairn/contracts/surveys/http/teamwork.js';
import { fold } from '@cairn/event-sourcing';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { absentIsNotFound } from '../absences.http.js';
import { findNames } from './people.query.js';
import { indicatorOf } from '../survey/answerable.js';
import { givenAnswers } from '../survey/given-answers.js';
import { surveyId } from '../survey/survey-state.js';
import { survey } from '../survey/survey.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { type RowPlace, rowPlace } from './row-place.js';

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId/indicators/:unitId/:indicatorId/history')
export class HistoryController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  /** Read from the events themselves: a survey's stream is short, and this is asked for one row at a time. */
  @Allow('admin', 'contributor', 'reader')
  @Get()
  @Returns(givenAnswerBodies)
  read(
    @CallerOf() caller: Caller,
    @Param({ schema: rowPlace }) { assessmentId, unitId, indicatorId }: RowPlace,
  ): Promise<GivenAnswer[]> {
    return this.service
      .inTenant(caller, async (tx) => {
        const events = await tx.history(surveyStream, surveyId(assessmentId, unitId));
        indicatorOf(fold(survey, events), indicatorId);
        const given = givenAnswers(events, indicatorId);
        const names = await findNames(
          tx.db,
          given.map(({ by }) => by),
        );
        return given.map((one) => ({ ...one, by: names.get(one.by) ?? '' }));
      })
      .catch(absentIsNotFound);
  }
}
