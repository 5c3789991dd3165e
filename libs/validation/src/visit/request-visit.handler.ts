import type { requestVisit } from '@cairn/contracts/validation/http/visits.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { checklistOf } from '@cairn/maturity-models';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { findAssessment } from '../inbox/assessments.store.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findRule } from '../rules/rules.query.js';
import { findEarlierVisits } from './earlier-visits.query.js';
import { mustCertify } from './certifiable.query.js';
import type { AssessmentKnown } from './request-visit.js';

type Wanted = z.output<typeof requestVisit>;

/** Asks for a visit with what is known of the assessment by now. */
const requestIn = async (
  tx: Transaction<ValidationTables>,
  visitId: string,
  { changed = false, ...wanted }: Wanted,
): Promise<CommandResult> =>
  tx.execute(visitStream, visitId, {
    type: 'RequestVisit',
    data: { ...wanted, assessment: await knownOf(tx, wanted.assessmentId, changed) },
  });

const knownOf = async (
  { db, scope }: Transaction<ValidationTables>,
  assessmentId: string,
  changed: boolean,
): Promise<AssessmentKnown> => {
  const found = await findAssessment(db, scope.tenantId, assessmentId);
  const model = found && (await modelVersions.find(db, found.model, found.modelVersion));
  if (!found || !model) throw new NotFound('assessment-not-found');
  if (model.certification) await mustCertify(db, found.model, found.modelVersion);
  const { criteria, ...known } = found;
  const earlier = await findEarlierVisits(db, scope.tenantId, found);
  const visitCase = !earlier.granted ? 'first' : changed ? 'changed' : 'revalidation';
  return {
    ...known,
    rule: await findRule(db, found.model, found.stage ?? 0, visitCase),
    reapplyFrom: earlier.reapplyFrom,
    organizationId: scope.tenantId,
    certification: model.certification ?? null,
    checklist: checklistOf(model, found.stage ?? 0, criteria),
  };
};

@CommandOf(validation)
export class RequestVisit extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(RequestVisit)
export class RequestVisitHandler implements ICommandHandler<RequestVisit> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, wanted }: RequestVisit): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => requestIn(tx, visitId, wanted));
  }
}
