import { randomUUID } from 'node:crypto';
import {
  type Rehearsal,
  type RehearsalLine,
  type RehearsalResult,
  rehearsalLines,
  rehearsalResult,
  rehearsals,
  rehearsalView,
  startRehearsal,
} from '@cairn/contracts/scoring/http/rehearsals.js';
import { type CommandResult, commandResult, id, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { forProgramme, programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { modelVersions } from '../model-version/model-versions.query.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { countFacilities } from './facilities-of-version.query.js';
import { forgetRehearsals } from './former-rehearsals.store.js';
import { findRehearsed, rehearseJob } from './rehearse.job.js';
import { findLines, findRehearsal, findRehearsalResult, findRehearsals } from './rehearsals.query.js';

type Wanted = z.output<typeof startRehearsal>;

const which = z.object({ model: slug.optional(), version: slug.optional() });
const shown = z.object({ view: rehearsalView.default('all'), after: id.optional() });

/** Notes the rehearsal in place of former ones of the version, and makes its first page due. */
export const startIn = async (
  tx: Transaction<ScoringTables>,
  rehearsalId: string,
  total: number,
  { model, version, former, mapping = {} }: Wanted,
): Promise<CommandResult> => {
  const next = await findRehearsed(tx.db, model, version);
  if (!next || !(await modelVersions.find(tx.db, model, former))) throw new NotFound('model-version-not-found');
  for (const former of await forgetRehearsals(tx.db, model, version)) await tx.due(rehearseJob, former, tx.meta.at);
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
  return { id: rehearsalId, version: 1 };
};

@ApiTags('scoring')
@Controller('api/scoring/desk/rehearsals')
export class RehearsalsController {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  @Allow('manager')
  @Post()
  @Creates(commandResult, '/api/scoring/desk/rehearsals/:id')
  async start(@CallerOf() caller: Caller, @Body({ schema: startRehearsal }) wanted: Wanted): Promise<CommandResult> {
    const rehearsalId = randomUUID();
    const total = await this.service.inProgramme((db) => countFacilities(db, wanted.model, wanted.former));
    return this.service.inTenant(forProgramme(caller), (tx) => startIn(tx, rehearsalId, total, wanted));
  }

  @Allow('manager', 'analyst')
  @Get()
  @Returns(rehearsals)
  latest(@Query({ schema: which }) { model, version }: z.output<typeof which>): Promise<Rehearsal[]> {
    return this.service.inProgramme((db) => findRehearsals(db, model, version));
  }

  @Allow('manager', 'analyst')
  @Get(':rehearsalId')
  @Returns(rehearsalResult)
  async one(@Param('rehearsalId', { schema: id }) rehearsalId: string): Promise<RehearsalResult> {
    const found = await this.service.inProgramme((db) => findRehearsalResult(db, rehearsalId));
    if (!found) throw new NotFound('rehearsal-not-found');
    return found;
  }

  @Allow('manager', 'analyst')
  @Get(':rehearsalId/lines')
  @Returns(rehearsalLines)
  async lines(
    @Param('rehearsalId', { schema: id }) rehearsalId: string,
    @Query({ schema: shown }) { view, after }: z.output<typeof shown>,
  ): Promise<RehearsalLine[]> {
    return this.service.inProgramme(async (db) => {
      if (!(await findRehearsal(db, rehearsalId))) throw new NotFound('rehearsal-not-found');
      return findLines(db, rehearsalId, view, after);
    });
  }
}
