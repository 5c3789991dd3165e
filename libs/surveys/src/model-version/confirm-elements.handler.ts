import type { confirmElements } from '@cairn/contracts/surveys/http/model-versions.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { elementsOf } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { modelVersionStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findCatalogue } from './catalogue.query.js';
import { modelVersionId } from './model-version-id.query.js';

type Wanted = z.output<typeof confirmElements>;

const shippedStatus = (model: string, version: string) => findShippedModelVersion(model, version)?.status ?? null;

/** Confirms what was seen of the version as it stands now. */
const confirmIn = async (
  tx: Transaction<SurveysTables>,
  model: string,
  version: string,
  wanted: Wanted,
): Promise<CommandResult> => {
  const entry = (await findCatalogue(tx.db)).find((one) => one.model === model && one.version === version);
  if (!entry) throw new NotFound('model-version-not-found');
  const known = {
    checksum: entry.checksum,
    elements: elementsOf(entry.content).map(({ kind, id, statement }) => ({ kind, id, statement })),
  };
  return tx.execute(modelVersionStream, modelVersionId(model, version), {
    type: 'ConfirmElements',
    data: { model, version, ...wanted, known, shippedAs: shippedStatus(model, version) },
  });
};

@CommandOf(surveys)
export class ConfirmElements extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly model: string,
    readonly version: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(ConfirmElements)
export class ConfirmElementsHandler implements ICommandHandler<ConfirmElements> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, model, version, wanted }: ConfirmElements): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => confirmIn(tx, model, version, wanted));
  }
}
