import { publishModelVersion, retireModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';
import { type CommandResult, commandResult, slug } from '@cairn/contracts/values.js';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { modelVersionStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findCatalogue } from './catalogue.query.js';
import { modelVersionId } from './model-version-id.query.js';
import { newestOffered } from './offered.js';
import type { PublishModelVersion } from './publish-model-version.js';

type Wanted = z.output<typeof publishModelVersion>;
type Former = PublishModelVersion['data']['former'];

/** The version named, or else the newest one of the model that is in force. */
const formerOf = async (
  { db, meta }: Transaction<SurveysTables>,
  model: string,
  former: string | undefined,
): Promise<Former> => {
  const catalogue = await findCatalogue(db);
  const newest = newestOffered(catalogue, model, meta.at.slice(0, 10))?.version;
  const found = catalogue.find(
    (entry) => entry.model === model && entry.status !== 'draft' && entry.version === (former ?? newest),
  );
  if (!found && former !== undefined) throw new NotFound('model-version-not-found');
  return found ? { version: found.version, indicators: found.content.indicators.map(({ id }) => id) } : null;
};

/** Publishes the draft; the version it follows is looked up before, for the decision needs its indicators. */
export const publishIn = async (
  tx: Transaction<SurveysTables>,
  model: string,
  version: string,
  { checksum, effectiveFrom, former, formerUntil, mapping, correction }: Wanted,
): Promise<CommandResult> => {
  const id = modelVersionId(model, version);
  const { state } = await tx.load(modelVersionStream, id);
  if (state.status === 'absent') throw new NotFound('model-version-not-found');
  const data = {
    checksum,
    effectiveFrom,
    former: await formerOf(tx, model, former),
    formerUntil: formerUntil ?? null,
    mapping: mapping ?? {},
    correction: correction ?? null,
  };
  return tx.execute(modelVersionStream, id, { type: 'PublishModelVersion', data });
};

@ApiTags('surveys')
@Controller('api/surveys/desk/model-versions/:model/:version')
export class PublishingController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('manager')
  @Fresh()
  @Post('publication')
  @Returns(commandResult)
  publish(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Body({ schema: publishModelVersion }) wanted: Wanted,
  ): Promise<CommandResult> {
    return this.service.inTenant(forProgramme(caller), (tx) => publishIn(tx, model, version, wanted));
  }

  @Allow('manager')
  @Fresh()
  @Post('retirement')
  @Returns(commandResult)
  retire(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Body({ schema: retireModelVersion }) { reason }: z.output<typeof retireModelVersion>,
  ): Promise<CommandResult> {
    const id = modelVersionId(model, version);
    const shippedAs = findShippedModelVersion(model, version)?.status ?? null;
    return this.service.inTenant(forProgramme(caller), async (tx) => {
      if (!shippedAs && (await tx.load(modelVersionStream, id)).state.status === 'absent')
        throw new NotFound('model-version-not-found');
      return tx.execute(modelVersionStream, id, {
        type: 'RetireModelVersion',
        data: { model, version, reason, shippedAs },
      });
    });
  }
}
