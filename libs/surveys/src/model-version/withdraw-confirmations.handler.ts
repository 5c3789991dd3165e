import type { withdrawConfirmations } from '@cairn/contracts/surveys/http/model-versions.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { modelVersionStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { modelVersionId } from './model-version-id.query.js';

type Wanted = z.output<typeof withdrawConfirmations>;

@CommandOf(surveys)
export class WithdrawConfirmations extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly model: string,
    readonly version: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(WithdrawConfirmations)
export class WithdrawConfirmationsHandler implements ICommandHandler<WithdrawConfirmations> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, model, version, wanted }: WithdrawConfirmations): Promise<CommandResult> {
    return this.service.execute(scope, modelVersionStream, modelVersionId(model, version), {
      type: 'WithdrawConfirmations',
      data: { model, version, ...wanted },
    });
  }
}
