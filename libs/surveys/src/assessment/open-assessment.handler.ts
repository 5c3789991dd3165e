import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { openAssessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { Rejection } from '@cairn/event-sourcing';
import { mapAnswers } from '@cairn/maturity-models';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { byUnit, findAnswers } from '../answers/answers.query.js';
import { type KnownVersion, findCatalogue } from '../model-version/catalogue.query.js';
import { newestOffered, offeredDays } from '../model-version/offered.js';
import { surveyId } from '../survey/survey-state.js';
import { assessmentStream, surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import type { AssessmentRejection } from './assessment-state.js';
import { findFacility, findFormerAssessment } from './assessments.query.js';
import { dayAt } from './open-assessment.js';
import { asksServiceAreas, surveyPlan } from './survey-plan.js';

type Wanted = z.output<typeof openAssessment>;
type Opened = { readonly assessmentId: string; readonly serviceAreas: ServiceArea[] };
type Former = { readonly id: string; readonly modelVersion: string };

/**
 * Opens the assessment and issues the survey of each unit, together or not at all. Service areas of kinds that the
 * model version does not know take no part.
 */
const openIn = async (
  tx: Transaction<SurveysTables>,
  assessmentId: string,
  { facilityId, model, modelVersion, dueOn, takeOverAnswers }: Wanted,
): Promise<CommandResult> => {
  const { tenantId } = tx.scope;
  const facility = await findFacility(tx.db, tenantId, facilityId);
  if (!facility) throw new NotFound('facility-not-found');
  if (facility.archived) throw new Rejection<AssessmentRejection>('facility-archived');
  const catalogue = await findCatalogue(tx.db);
  const entry = wantedEntry(
    catalogue,
    model,
    modelVersion ?? newestOffered(catalogue, model, dayAt(tx.meta.at, facility.timeZone))?.version,
  );
  const version = entry.content;
  const serviceAreas = facility.serviceAreas.filter(({ kind }) => version.areaKinds.includes(kind));
  const former = await findFormerAssessment(tx.db, tenantId, facilityId, version.id);
  const opened = {
    assessmentId,
    organizationId: tenantId,
    facilityId,
    facilityName: facility.name,
    timeZone: facility.timeZone,
    model: version.id,
    modelVersion: version.version,
    serviceAreas,
    dueOn: dueOn ?? null,
    formerAssessmentId: former?.id ?? null,
  };
  const result = await tx.execute(assessmentStream, assessmentId, {
    type: 'OpenAssessment',
    data: {
      opened,
      modelStatus: entry.status,
      offered: offeredDays(catalogue, entry),
      asksServiceAreas: asksServiceAreas(version),
    },
  });
  for (const { unitId, areaKind, indicators } of surveyPlan(version, serviceAreas)) {
    const data = {
      assessmentId,
      unitId,
      areaKind,
      model: version.id,
      modelVersion: version.version,
      indicators: [...indicators],
    };
    await tx.execute(surveyStream, surveyId(assessmentId, unitId), { type: 'IssueSurvey', data });
  }
  if (takeOverAnswers && former) await takeOver(tx, opened, former, entry);
  return result;
};

/**
 * The mapping that a version was published with says how answers on the former version are read; on the same version
 * they stay as they are.
 */
const takeOver = async (
  tx: Transaction<SurveysTables>,
  { assessmentId, serviceAreas }: Opened,
  former: Former,
  { content, version, mapping }: KnownVersion,
): Promise<void> => {
  const given = byUnit(await findAnswers(tx.db, tx.scope.tenantId, former.id));
  const { answers } = mapAnswers(content, former.modelVersion === version ? {} : mapping, {
    areas: serviceAreas,
    answers: given,
  });
  for (const [unitId, taken] of Object.entries(answers)) {
    if (Object.keys(taken).length > 0)
      await tx.execute(surveyStream, surveyId(assessmentId, unitId), {
        type: 'TakeOverAnswers',
        data: { answers: taken },
      });
  }
};

const wantedEntry = (catalogue: readonly KnownVersion[], model: string, version: string | undefined): KnownVersion => {
  const entry = catalogue.find((one) => one.model === model && one.version === version);
  if (!entry) throw new NotFound('model-version-not-found');
  return entry;
};

@CommandOf(surveys)
export class OpenAssessment extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly assessmentId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(OpenAssessment)
export class OpenAssessmentHandler implements ICommandHandler<OpenAssessment> {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  execute({ scope, assessmentId, wanted }: OpenAssessment): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => openIn(tx, assessmentId, wanted));
  }
}
