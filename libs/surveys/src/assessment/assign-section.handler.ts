import type { assignIndicator } from '@cairn/contracts/surveys/http/teamwork.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { known } from './assessment-state.js';
import { surveyPlan } from './survey-plan.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import { surveyId } from '../survey/survey-state.js';
import { assessmentStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { assignIn } from './assign-indicators.handler.js';

type Wanted = z.output<typeof assignIndicator>;
type SectionPlace = { readonly assessmentId: string; readonly sectionId: string };

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
    if (asked.length > 0) await assignIn(tx, surveyId(assessmentId, unitId), asked, wanted);
  }
  return { id: assessmentId, version };
};

@CommandOf(surveys)
export class AssignSection extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly at: SectionPlace,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(AssignSection)
export class AssignSectionHandler implements ICommandHandler<AssignSection> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, at, wanted }: AssignSection): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => assignSection(tx, at, wanted));
  }
}
