import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import { serviceAreasDefined } from '@cairn/contracts/organizations/events/service-areas-defined.v1.js';
import type { Answer, AnswerValue } from '@cairn/contracts/surveys/answer.js';
import { SHIPPED_MODELS } from '@cairn/maturity-models/shipped.js';
import type { Reaction } from '@cairn/platform/feed/reaction.js';
import type { Service } from '@cairn/platform/service/service.js';
import { scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { OpenAssessment, OpenAssessmentHandler } from '../assessment/open-assessment.handler.js';
import { rememberFacility } from '../inbox/remember-facility-when-registered.reaction.js';
import { rememberServiceAreas } from '../inbox/remember-service-areas-when-defined.reaction.js';
import { surveyId } from '../survey/survey-state.js';
import { surveyStream } from '../surveys.publications.js';
import type { SurveysTables } from '../surveys.tables.js';

export type SurveysService = Service<SurveysTables>;

/** Lets the service learn a public event, as its subscription would. */
export const learn = <Contract extends EventContract>(
  service: SurveysService,
  reaction: Reaction<SurveysTables>,
  contract: Contract,
  data: DataOf<Contract>,
  tenantId = someTenant,
): Promise<void> =>
  service.inTenant(scopeOf(tenantId), (tx) =>
    reaction.react(
      {
        id: randomUUID(),
        tenantId,
        position: '1',
        recordedAt: service.clock.now(),
        data: contract.schema.parse(data) as never,
      },
      tx,
    ),
  );

/** A facility with radiology and cardiology, as the organizations service publishes it. */
export const learnFacility = async (
  service: SurveysService,
  tenantId = someTenant,
  facilityId: string = randomUUID(),
): Promise<{ facilityId: string; areas: string[] }> => {
  const serviceAreas = serviceAreasDefined.example.serviceAreas.map((area) => ({ ...area, id: randomUUID() }));
  await learn(
    service,
    rememberFacility,
    facilityRegistered,
    { ...facilityRegistered.example, facilityId, organizationId: tenantId },
    tenantId,
  );
  await learn(service, rememberServiceAreas, serviceAreasDefined, { facilityId, serviceAreas }, tenantId);
  return { facilityId, areas: serviceAreas.map(({ id }) => id) };
};

/** An open assessment of a new facility against DIAM enterprise. */
export const anAssessment = async (
  service: SurveysService,
  tenantId = someTenant,
): Promise<{ assessmentId: string; facilityId: string; areas: string[] }> => {
  const facility = await learnFacility(service, tenantId);
  const assessmentId = randomUUID();
  await new OpenAssessmentHandler(service).execute(
    new OpenAssessment(scopeOf(tenantId), assessmentId, { facilityId: facility.facilityId, model: 'diam-enterprise' }),
  );
  return { assessmentId, ...facility };
};

export const answerIn = (
  service: SurveysService,
  assessmentId: string,
  unitId: string,
  indicatorId: string,
  value: AnswerValue,
  seenVersion = 0,
  tenantId = someTenant,
) =>
  service.execute(scopeOf(tenantId), surveyStream, surveyId(assessmentId, unitId), {
    type: 'RecordAnswer',
    data: { indicatorId, value, seenVersion },
  });

type Example = { readonly answers: Readonly<Record<string, Readonly<Record<string, Answer>>>> };

/**
 * Everything a facility that has it all answers, taken from the model version's own example; all areas answer like
 * radiology.
 */
export const completeAnswers = (
  areas: readonly string[],
): { unitId: string; indicatorId: string; value: AnswerValue }[] => {
  const { answers } = JSON.parse(
    readFileSync(join(SHIPPED_MODELS, 'diam-enterprise/2019/examples/stage-7.json'), 'utf8'),
  ) as Example;
  const of = (unitId: string, given: string) =>
    Object.entries(answers[given] ?? {}).flatMap(([indicatorId, answer]) =>
      'value' in answer ? [{ unitId, indicatorId, value: answer.value }] : [],
    );
  return [...of('facility', 'facility'), ...areas.flatMap((area) => of(area, 'radiology'))];
};
