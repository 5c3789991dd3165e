import {
  type DeskElements,
  confirmElements,
  deskElements,
  withdrawConfirmations,
} from '@cairn/contracts/surveys/http/model-versions.js';
import { type CommandResult, commandResult, slug } from '@cairn/contracts/values.js';
import { elementsOf } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { modelVersionStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { checksumOf, findCatalogue } from './catalogue.query.js';
import { findModelElements } from './model-elements.query.js';
import { modelVersionId } from './model-version-id.query.js';

const shippedStatus = (model: string, version: string) => findShippedModelVersion(model, version)?.status ?? null;

/** Makes a draft that came with the program the programme's own. */
export const adoptIn = async (
  tx: Transaction<SurveysTables>,
  model: string,
  version: string,
): Promise<CommandResult> => {
  const shipped = findShippedModelVersion(model, version);
  if (!shipped) throw new NotFound('model-version-not-found');
  const { provenance: _, ...content } = shipped;
  return tx.execute(modelVersionStream, modelVersionId(model, version), {
    type: 'AdoptModelVersion',
    data: { checksum: checksumOf(shipped), content: JSON.parse(JSON.stringify(content)), shippedAs: shipped.status },
  });
};

/** Confirms what was seen of the version as it stands now. */
export const confirmIn = async (
  tx: Transaction<SurveysTables>,
  model: string,
  version: string,
  wanted: z.output<typeof confirmElements>,
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

@ApiTags('surveys')
@Controller('api/surveys/desk/model-versions/:model/:version')
export class ConfirmingController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get('elements')
  @Returns(deskElements)
  async elements(
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
  ): Promise<DeskElements> {
    const found = await this.service.inNoTenant((db) => findModelElements(db, model, version));
    if (!found) throw new NotFound('model-version-not-found');
    return found;
  }

  @Allow('manager')
  @Post('adoption')
  @Creates(commandResult, '/api/surveys/desk/model-versions/:model/:version')
  adopt(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
  ): Promise<CommandResult> {
    return this.service.inTenant(forProgramme(caller), (tx) => adoptIn(tx, model, version));
  }

  @Allow('manager')
  @Post('confirmations')
  @Returns(commandResult)
  confirm(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Body({ schema: confirmElements }) wanted: z.output<typeof confirmElements>,
  ): Promise<CommandResult> {
    return this.service.inTenant(forProgramme(caller), (tx) => confirmIn(tx, model, version, wanted));
  }

  @Allow('manager')
  @Post('confirmations/withdrawal')
  @Returns(commandResult)
  withdraw(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Body({ schema: withdrawConfirmations }) { elements, reason }: z.output<typeof withdrawConfirmations>,
  ): Promise<CommandResult> {
    return this.service.inTenant(forProgramme(caller), (tx) =>
      tx.execute(modelVersionStream, modelVersionId(model, version), {
        type: 'WithdrawConfirmations',
        data: { model, version, elements, reason },
      }),
    );
  }
}
