import { randomUUID } from 'node:crypto';
import { requestVisit } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Creates } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { findAssessment } from '../inbox/assessments.store.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { mustCertify } from './certifiable.query.js';
import { checklistOf } from './checklist.js';
import type { AssessmentKnown } from './request-visit.js';

type Wanted = z.output<typeof requestVisit>;

/** Asks for a visit with what is known of the assessment by now. */
export const requestIn = async (
  tx: Transaction<ValidationTables>,
  visitId: string,
  wanted: Wanted,
): Promise<CommandResult> =>
  tx.execute(visitStream, visitId, {
    type: 'RequestVisit',
    data: { ...wanted, assessment: await knownOf(tx, wanted.assessmentId) },
  });

const knownOf = async (
  { db, scope }: Transaction<ValidationTables>,
  assessmentId: string,
): Promise<AssessmentKnown> => {
  const found = await findAssessment(db, scope.tenantId, assessmentId);
  const model = found && (await modelVersions.find(db, found.model, found.modelVersion));
  if (!found || !model) throw new NotFound('assessment-not-found');
  if (model.certification) await mustCertify(db, found.model, found.modelVersion);
  const { criteria, ...known } = found;
  return {
    ...known,
    organizationId: scope.tenantId,
    certification: model.certification ?? null,
    checklist: checklistOf(model, found.stage ?? 0, criteria),
  };
};

@ApiTags('validation')
@Controller('api/validation/:organizationId/visits')
export class RequestingController {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  @Allow('admin')
  @Post()
  @Creates(commandResult, '/api/validation/:organizationId/visits/:id')
  request(@CallerOf() caller: Caller, @Body({ schema: requestVisit }) wanted: Wanted): Promise<CommandResult> {
    const visitId = randomUUID();
    return this.service.inTenant(caller, (tx) => requestIn(tx, visitId, wanted));
  }
}
