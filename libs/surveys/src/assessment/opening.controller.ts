import { randomUUID } from 'node:crypto';
import { openAssessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { commandResult } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/service/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { findCatalogue } from '../model-version/catalogue.query.js';
import type { KnownVersion } from '../model-version/catalogue.query.js';
import { newestOffered, offeredDays } from '../model-version/offered.js';
import { surveyId } from '../survey/survey-state.js';
import { assessmentStream, surveyStream } from '../surveys.publications.js';
import { surveys } from '../surveys.service.js';
import type { SurveysTables } from '../surveys.tables.js';
import { findFacility, findFormerAssessment } from './assessments.query.js';
import { dayAt } from './open-assessment.js';
import { asksServiceAreas, surveyPlan } from './survey-plan.js';

type Wanted = z.output<typeof openAssessment>;

/** Opens the assessment and issues the survey of each unit, together or not at all. Service areas of kinds that the model version does not know take no part. */
export const openIn = async (tx: Transaction<SurveysTables>, assessmentId: string, { facilityId, model, modelVersion, dueOn }: Wanted): Promise<CommandResult> => {
  const { tenantId } = tx.scope;
  const facility = await findFacility(tx.db, tenantId, facilityId);
  if (!facility) throw new NotFound('facility-not-found');
  const catalogue = await findCatalogue(tx.db);
  const entry = wantedEntry(catalogue, model, modelVersion ?? newestOffered(catalogue, model, dayAt(tx.meta.at, facility.timeZone))?.version);
  const version = entry.content;
  const serviceAreas = facility.serviceAreas.filter(({ kind }) => version.areaKinds.includes(kind));
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
    formerAssessmentId: (await findFormerAssessment(tx.db, tenantId, facilityId, version.id)) ?? null,
  };
  const result = await tx.execute(assessmentStream, assessmentId, {
    type: 'OpenAssessment',
    data: { opened, modelStatus: entry.status, offered: offeredDays(catalogue, entry), asksServiceAreas: asksServiceAreas(version) },
  });
  for (const { unitId, areaKind, indicators } of surveyPlan(version, serviceAreas)) {
    const data = { assessmentId, unitId, areaKind, model: version.id, modelVersion: version.version, indicators: [...indicators] };
    await tx.execute(surveyStream, surveyId(assessmentId, unitId), { type: 'IssueSurvey', data });
  }
  return result;
};

const wantedEntry = (catalogue: readonly KnownVersion[], model: string, version: string | undefined): KnownVersion => {
  const entry = catalogue.find((one) => one.model === model && one.version === version);
  if (!entry) throw new NotFound('model-version-not-found');
  return entry;
};

@ApiTags('surveys')
@Controller('api/surveys/:organizationId/assessments')
export class OpeningController {
  constructor(@InjectService(surveys) private readonly service: Service<SurveysTables>) {}

  @Allow('admin')
  @Post()
  @Returns(commandResult, 201)
  open(@CallerOf() caller: Caller, @Body({ schema: openAssessment }) wanted: Wanted): Promise<CommandResult> {
    const assessmentId = randomUUID();
    return this.service.inTenant(caller, (tx) => openIn(tx, assessmentId, wanted));
  }
}
