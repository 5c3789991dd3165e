import type { attachLink } from '@cairn/contracts/surveys/http/assessments.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';

type Wanted = z.output<typeof attachLink>;

/** The id in the result is the evidence's. */
@CommandOf(surveys)
export class AttachLink extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly assessmentId: string,
    readonly evidenceId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(AttachLink)
export class AttachLinkHandler implements ICommandHandler<AttachLink> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, assessmentId, evidenceId, wanted }: AttachLink): Promise<CommandResult> {
    const { unitId, indicatorId, name, url } = wanted;
    const data = { evidenceId, indicatorId, name, attached: { kind: 'link', url } } as const;
    return this.service.inTenant(scope, async (tx) => ({
      ...(await tx.execute(surveyStream, surveyId(assessmentId, unitId), { type: 'AttachEvidence', data })),
      id: evidenceId,
    }));
  }
}
