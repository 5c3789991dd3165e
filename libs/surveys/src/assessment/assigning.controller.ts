import { assignIndicator } from '@cairn/contracts/surveys/http/teamwork.js';
import { type CommandResult, commandResult, id, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { known } from './assessment-state.js';
import { surveyPlan } from './survey-plan.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import { surveyId } from '../survey/survey-state.js';
import { assessmentStream, surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { mayAnswer } from '../teamwork/colleagues.query.js';
import { type RowPlace, rowPlace } from '../teamwork/row-place.js';

type Wanted = z.output<typeof assignIndicator>;

const sectionPlace = z.object({ organizationId: z.string(), assessmentId: id, sectionId: slug });
type SectionPlace = z.output<typeof sectionPlace>;

const assign = async (
  tx: Transaction<SurveysTables>,
  survey: string,
  indicatorIds: readonly string[],
  { personId }: Wanted,
): Promise<CommandResult> =>
  tx.execute(surveyStream, survey, {
    type: 'AssignIndicators',
    data: {
      indicatorIds,
      personId,
      mayAnswer: personId !== null && (await mayAnswer(tx.db, tx.scope.tenantId, personId)),
    },
  });

/** All that a section asks of the facility and of each service area, together or not at all. */
const assignSection = async (
  tx: Transaction<SurveysTables>,
  { assessmentId, sectionId }: SectionPlace,
  wanted: Wanted,
): Promise<CommandResult> => {
  const { state, version } = await tx.load(assessmentStream, assessmentId);
  const { model, modelVersion, serviceAreas } = known(state).opened;
  const pinned = await modelVersions.find(tx.db, model, modelVersion);
  const section = pinned?.sections.find((one) => one.id === sectionId);
  if (!pinned || !section) throw new NotFound('section-not-found');
  for (const { unitId, indicators } of surveyPlan(pinned, serviceAreas)) {
    const asked = indicators
      .map(({ id: indicatorId }) => indicatorId)
      .filter((indicatorId) => section.indicators.includes(indicatorId));
    if (asked.length > 0) await assign(tx, surveyId(assessmentId, unitId), asked, wanted);
  }
  return { id: assessmentId, version };
};

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments/:assessmentId')
export class AssigningController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('admin', 'contributor')
  @Put('indicators/:unitId/:indicatorId/assignee')
  @Returns(commandResult)
  one(
    @CallerOf() caller: Caller,
    @Param({ schema: rowPlace }) at: RowPlace,
    @Body({ schema: assignIndicator }) wanted: Wanted,
  ): Promise<CommandResult> {
    return this.service
      .inTenant(caller, (tx) => assign(tx, surveyId(at.assessmentId, at.unitId), [at.indicatorId], wanted))
      .catch(absentIsNotFound);
  }

  @Allow('admin', 'contributor')
  @Put('sections/:sectionId/assignee')
  @Returns(commandResult)
  section(
    @CallerOf() caller: Caller,
    @Param({ schema: sectionPlace }) at: SectionPlace,
    @Body({ schema: assignIndicator }) wanted: Wanted,
  ): Promise<CommandResult> {
    return this.service.inTenant(caller, (tx) => assignSection(tx, at, wanted)).catch(absentIsNotFound);
  }
}
