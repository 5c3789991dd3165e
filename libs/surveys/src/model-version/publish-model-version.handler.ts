import { rehearsalStarted } from '@cairn/contracts/scoring/events/rehearsal-started.v1.js';
import type { publishModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { catchUp } from '@cairn/platform/feed/caught-up.query.js';
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
import { newestOffered } from './offered.js';
import type { PublishModelVersion as PublishDraft } from './publish-model-version.js';
import { findRunningRehearsal, rehearsalsMemory } from './running-rehearsal.query.js';

type Wanted = z.output<typeof publishModelVersion>;
type Former = PublishDraft['data']['former'];

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

/**
 * Publishes the draft. Looked up before, for the decision needs them: the version it follows with its indicators, and
 * whether it is being rehearsed.
 */
const publishIn = async (
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
    rehearsal: await findRunningRehearsal(tx.db, model, version),
  };
  return tx.execute(modelVersionStream, id, { type: 'PublishModelVersion', data });
};

@CommandOf(surveys)
export class PublishModelVersion extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly model: string,
    readonly version: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(PublishModelVersion)
export class PublishModelVersionHandler implements ICommandHandler<PublishModelVersion> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  /** A rehearsal that was started before is known here, though another service runs it. */
  async execute({ scope, model, version, wanted }: PublishModelVersion): Promise<CommandResult> {
    await catchUp(this.service, rehearsalStarted.service, rehearsalsMemory);
    return this.service.inTenant(scope, (tx) => publishIn(tx, model, version, wanted));
  }
}
