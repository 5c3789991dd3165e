import type { CommandResult } from '@cairn/contracts/values.js';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { modelVersionStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { checksumOf } from './catalogue.query.js';
import { modelVersionId } from './model-version-id.query.js';

/** Makes a draft that came with the program the programme's own. */
const adoptIn = async (tx: Transaction<SurveysTables>, model: string, version: string): Promise<CommandResult> => {
  const shipped = findShippedModelVersion(model, version);
  if (!shipped) throw new NotFound('model-version-not-found');
  const { provenance: _, ...content } = shipped;
  return tx.execute(modelVersionStream, modelVersionId(model, version), {
    type: 'AdoptModelVersion',
    data: { checksum: checksumOf(shipped), content: JSON.parse(JSON.stringify(content)), shippedAs: shipped.status },
  });
};

@CommandOf(surveys)
export class AdoptModelVersion extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly model: string,
    readonly version: string,
  ) {
    super();
  }
}

@CommandHandler(AdoptModelVersion)
export class AdoptModelVersionHandler implements ICommandHandler<AdoptModelVersion> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, model, version }: AdoptModelVersion): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => adoptIn(tx, model, version));
  }
}
