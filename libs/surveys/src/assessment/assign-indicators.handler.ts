import type { assignIndicator } from '@cairn/contracts/surveys/http/teamwork.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { mayAnswer } from '../teamwork/colleagues.query.js';
import type { RowPlace } from '../teamwork/row-place.js';

type Wanted = z.output<typeof assignIndicator>;

export const assignIn = async (
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

@CommandOf(surveys)
export class AssignIndicators extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly at: RowPlace,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(AssignIndicators)
export class AssignIndicatorsHandler implements ICommandHandler<AssignIndicators> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, at, wanted }: AssignIndicators): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) =>
      assignIn(tx, surveyId(at.assessmentId, at.unitId), [at.indicatorId], wanted),
    );
  }
}
