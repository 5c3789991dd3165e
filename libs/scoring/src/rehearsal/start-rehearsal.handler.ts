import type { startRehearsal } from '@cairn/contracts/scoring/http/rehearsals.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { isRelayed } from '@cairn/platform/feed/caught-up.query.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { modelVersions } from '../model-version/model-versions.query.js';
import { rehearsalStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { countFacilities } from './facilities-of-version.query.js';
import { forgetRehearsals } from './former-rehearsals.store.js';
import { findRehearsed, rehearseJob } from './rehearse.job.js';

type Wanted = z.output<typeof startRehearsal>;

/** Notes the rehearsal in place of former ones of the version, and makes its first page due. */
export const startIn = async (
  tx: Transaction<ScoringTables>,
  rehearsalId: string,
  total: number,
  { model, version, former, mapping = {} }: Wanted,
): Promise<CommandResult> => {
  const next = await findRehearsed(tx.db, model, version);
  if (!next || !(await modelVersions.find(tx.db, model, former))) throw new NotFound('model-version-not-found');
  for (const replaced of await forgetRehearsals(tx.db, model, version)) {
    await tx.execute(rehearsalStream, replaced, { type: 'EndRehearsal', data: { outcome: 'replaced' } });
    await tx.due(rehearseJob, replaced, tx.meta.at);
  }
  const place = { after_tenant: null, after_facility: null, finished_at: null };
  await tx.db
    .insertInto('rehearsals')
    .values({
      tenant_id: programmeTenant,
      id: rehearsalId,
      model,
      version,
      former,
      checksum: next.checksum,
      mapping: JSON.stringify(mapping),
      status: 'running',
      total,
      seen: 0,
      started_at: tx.meta.at,
      ...place,
    })
    .execute();
  await tx.due(rehearseJob, rehearsalId, tx.meta.at);
  return tx.execute(rehearsalStream, rehearsalId, { type: 'StartRehearsal', data: { model, version } });
};

@CommandOf(scoring)
export class StartRehearsal extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly rehearsalId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(StartRehearsal)
export class StartRehearsalHandler implements ICommandHandler<StartRehearsal> {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  /** Ends when surveys can know of the rehearsal: a publication that is asked for afterwards is refused. */
  async execute({ scope, rehearsalId, wanted }: StartRehearsal): Promise<CommandResult> {
    const total = await this.service.inProgramme((db) => countFacilities(db, wanted.model, wanted.former));
    const result = await this.service.inTenant(scope, (tx) => startIn(tx, rehearsalId, total, wanted));
    await isRelayed(this.service);
    return result;
  }
}
