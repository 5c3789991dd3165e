import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EventContract } from '@cairn/contracts/event-contract.js';
import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import { memberJoined } from '@cairn/contracts/organizations/events/member-joined.v1.js';
import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { modelConfirmationsWithdrawn } from '@cairn/contracts/surveys/events/model-confirmations-withdrawn.v1.js';
import { modelElementsConfirmed } from '@cairn/contracts/surveys/events/model-elements-confirmed.v1.js';
import { elementsOf } from '@cairn/maturity-models';
import {
  findShippedModelVersion,
  readExamples,
  readModelFolder,
  shippedModelFolders,
} from '@cairn/maturity-models/shipped.js';
import type { Reaction } from '@cairn/platform/feed/reaction.js';
import type { Service } from '@cairn/platform/service/service.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { answers } from '../inbox/answers.reaction.js';
import { peopleWhoBelonged } from '../inbox/people-who-belonged.reaction.js';
import { rememberAssessmentOpened } from '../inbox/remember-assessment-when-opened.reaction.js';
import { rememberAssessmentSubmitted } from '../inbox/remember-assessment-when-submitted.reaction.js';
import { rememberFacility } from '../inbox/remember-facility-when-registered.reaction.js';
import { rememberConfirmations } from '../inbox/remember-model-confirmations.reaction.js';
import { rememberScore } from '../inbox/remember-score-when-calculated.reaction.js';
import type { ValidationTables } from '../validation.tables.js';
import { RequestVisit, RequestVisitHandler } from '../visit/request-visit.handler.js';
import { by } from '../visit/testing/visits.js';

type Running = Service<ValidationTables>;

export const hospitalAdmin = '00000000-0000-4000-8000-00000000000a';
export const scopeBy = (actor: string, tenantId = someTenant, at?: string) => ({ tenantId, meta: by(actor, at) });

/** Takes a fact as the feed hands it over. */
export const hears = async (
  service: Running,
  { react, on }: Reaction<ValidationTables>,
  data: object,
  tenantId = someTenant,
): Promise<void> => {
  const fact = {
    id: randomUUID(),
    tenantId,
    position: '1',
    recordedAt: service.clock.now(),
    data: { ...(on.example as object), ...data },
  };
  await service.inTenant(scopeBy('system', tenantId), (tx) => react(fact, tx));
};

export type HeardOf = {
  readonly assessmentId: string;
  readonly stage: number;
  readonly final: boolean;
  readonly submitted: boolean;
  readonly timeZone: string;
  readonly tenantId: string;
};

const folder = shippedModelFolders().find((path) => path.includes(join('diam-enterprise', '2019'))) ?? '';
const example = (name: string) => readExamples(readModelFolder(folder)).examples.find((one) => one.name === name);

/** The reactions to one kind of fact. */
export const hearsBy = (reactions: readonly Reaction<ValidationTables>[], contract: EventContract) =>
  reactions.filter(({ on }) => on.type === contract.type);

/** The answers of one of the model's own examples. */
const hearsAnswers = async (service: Running, assessmentId: string, name: string, tenantId?: string): Promise<void> => {
  const { areas, answers: given } = example(name)?.input ?? { areas: [], answers: {} };
  const idOf = new Map(areas.map(({ id }) => [id, randomUUID() as string]));
  const serviceAreas = areas.map(({ id, kind }) => ({ id: idOf.get(id) ?? '', kind, name: kind }));
  for (const opened of hearsBy(answers, assessmentOpened))
    await hears(service, opened, { assessmentId, serviceAreas }, tenantId);
  for (const changed of hearsBy(answers, answersChanged)) {
    for (const [unitId, some] of Object.entries(given))
      await hears(service, changed, { assessmentId, unitId: idOf.get(unitId) ?? unitId, answers: some }, tenantId);
  }
};

const { model, modelVersion: version } = assessmentOpened.example;

/** That the programme withdrew its confirmation of a criterion. */
export const hearsWithdrawal = async (service: Running, criterionId: string): Promise<void> => {
  for (const withdrawn of hearsBy(rememberConfirmations, modelConfirmationsWithdrawn))
    await hears(service, withdrawn, { model, version, elements: [{ kind: 'criterion', id: criterionId }] });
};

/** That the programme confirmed all of the version. */
export const hearsConfirmations = async (service: Running): Promise<void> => {
  const shipped = findShippedModelVersion(model, version);
  const elements = shipped ? elementsOf(shipped).map(({ kind, id, statement }) => ({ kind, id, statement })) : [];
  for (const confirmed of hearsBy(rememberConfirmations, modelElementsConfirmed))
    await hears(service, confirmed, { model, version, elements });
};

/** What the service has heard of an assessment that may be visited. */
export const heardOfAssessment = async (service: Running, wanted: Partial<HeardOf> = {}): Promise<string> => {
  const {
    assessmentId = randomUUID(),
    stage = 6,
    final = true,
    submitted = true,
    timeZone = 'Asia/Riyadh',
    tenantId = someTenant,
  } = wanted;
  const facilityId = randomUUID();
  await hearsConfirmations(service);
  await hears(service, rememberFacility, { ...facilityRegistered.example, facilityId, timeZone }, tenantId);
  await hears(service, rememberScore, { ...scoreCalculated.example, assessmentId, facilityId, stage, final }, tenantId);
  await hears(service, rememberAssessmentOpened, { ...assessmentOpened.example, assessmentId, facilityId }, tenantId);
  await hearsAnswers(service, assessmentId, `stage-${stage === 6 ? '6-without-analytics' : '7'}`, tenantId);
  if (submitted)
    for (const one of [rememberAssessmentSubmitted, ...hearsBy(answers, assessmentSubmitted)])
      await hears(service, one, { assessmentId, facilityId }, tenantId);
  return assessmentId;
};

/** That a person has joined the organization. */
export const hearsMemberJoined = async (service: Running, personId: string, tenantId = someTenant): Promise<void> => {
  for (const joined of hearsBy(peopleWhoBelonged, memberJoined)) await hears(service, joined, { personId }, tenantId);
};

/** A visit that the hospital has asked for. */
export const requestedVisit = async (service: Running, wanted: Partial<HeardOf> = {}): Promise<string> => {
  const assessmentId = await heardOfAssessment(service, wanted);
  const visitId = randomUUID();
  await new RequestVisitHandler(service).execute(
    new RequestVisit(scopeBy(hospitalAdmin, wanted.tenantId), visitId, {
      assessmentId,
      mode: 'on-site',
      earliest: '2027-04-01',
      latest: '2027-05-31',
    }),
  );
  return visitId;
};
