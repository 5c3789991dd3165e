import type { CommandResult } from '@cairn/contracts/values.js';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { modelVersionStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { modelVersionId } from './model-version-id.query.js';

@CommandOf(surveys)
export class RetireModelVersion extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly model: string,
    readonly version: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(RetireModelVersion)
export class RetireModelVersionHandler implements ICommandHandler<RetireModelVersion> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, model, version, reason }: RetireModelVersion): Promise<CommandResult> {
    const id = modelVersionId(model, version);
    const shippedAs = findShippedModelVersion(model, version)?.status ?? null;
    return this.service.inTenant(scope, async (tx) => {
      if (!shippedAs && (await tx.load(modelVersionStream, id)).state.status === 'absent')
        throw new NotFound('model-version-not-found');
      return tx.execute(modelVersionStream, id, {
        type: 'RetireModelVersion',
        data: { model, version, reason, shippedAs },
      });
    });
  }
}
