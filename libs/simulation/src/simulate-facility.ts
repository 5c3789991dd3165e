import {
  type Answers,
  type Evaluation,
  type Indicator,
  type ModelVersion,
  type Submission,
  applicableIndicators,
  FACILITY,
  submissionOf,
} from '@cairn/maturity-models';
import { answersToward } from './answers-toward-stage.js';
import type { Course, PlannedAssessment } from './course-of-a-facility.js';
import type { Ledger } from './ledger.js';
import { answeringSessionsOf } from './answering-sessions.js';
import type { SimulatedFacility, SimulatedOrganization } from './population.js';

/** What an assessment came to, as far as it was answered. */
export type SimulatedAssessment = {
  readonly assessment: PlannedAssessment;
  readonly evaluation: Evaluation;
  readonly answers: number;
};

/** The organization, registered with its first facility. */
export const simulateOrganization = (
  ledger: Ledger,
  { id, name, country, adminId }: SimulatedOrganization,
  at: string,
): void =>
  ledger.execute({
    category: 'organization',
    id,
    type: 'RegisterOrganization',
    data: { organizationId: id, name, country, personId: adminId },
    at,
    actor: adminId,
  });

export const simulateFacility = (
  ledger: Ledger,
  organization: SimulatedOrganization,
  { id, profile, serviceAreas }: SimulatedFacility,
  { joinedAt }: Course,
): void => {
  const by = { category: 'facility', id, at: joinedAt, actor: organization.adminId };
  ledger.execute({
    ...by,
    type: 'AddFacility',
    data: { facilityId: id, organizationId: organization.id, organizationName: organization.name, profile },
  });
  if (serviceAreas.length === 0) return;
  const data = {
    serviceAreas: serviceAreas.map(({ name, kind }) => ({ name, kind })),
    newIds: serviceAreas.map((area) => area.id),
  };
  ledger.execute({ ...by, type: 'DefineServiceAreas', data });
};

/**
 * One assessment from opening to submission, or as far as it has come by `until`. Others hear of it when it comes to
 * rest, so that what was submitted is calculated once.
 */
export const simulateAssessment = (
  ledger: Ledger,
  model: ModelVersion,
  organization: SimulatedOrganization,
  facility: SimulatedFacility,
  assessment: PlannedAssessment,
  until: string,
): SimulatedAssessment => {
  const { id: assessmentId, openedAt, submittedAt } = assessment;
  const { serviceAreas } = facility;
  const units = unitsOf(model, facility);
  const areas = serviceAreas.map(({ id, kind, name }) => ({ id, kind, name }));
  const reached = answersToward({ model, areas, facility: facility.id, stage: assessment.aim });
  const sittings = units
    .flatMap(({ unitId }) =>
      answeringSessionsOf({
        assessmentId,
        unitId,
        openedAt,
        answeredAt: assessment.answeredAt(unitId),
        answers: reached.answers[unitId] ?? {},
      }),
    )
    .filter(({ at }) => submittedAt !== null || at < until)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const by = { actor: organization.adminId, publishedAt: submittedAt ?? sittings.at(-1)?.at ?? openedAt };
  const opened = {
    assessmentId,
    organizationId: organization.id,
    facilityId: facility.id,
    facilityName: facility.profile.name,
    timeZone: facility.profile.timeZone,
    model: model.id,
    modelVersion: model.version,
    serviceAreas,
    dueOn: null,
    formerAssessmentId: assessment.formerId,
  };
  const asksServiceAreas = model.indicators.some(({ askedOf }) => askedOf === 'service-area');
  ledger.execute({
    ...by,
    category: 'assessment',
    id: assessmentId,
    type: 'OpenAssessment',
    data: { opened, modelStatus: model.status, asksServiceAreas },
    at: openedAt,
  });
  for (const { unitId, areaKind, indicators } of units) {
    const data = { assessmentId, unitId, areaKind, model: model.id, modelVersion: model.version, indicators };
    ledger.execute({
      ...by,
      category: 'survey',
      id: `${assessmentId}-${unitId}`,
      type: 'IssueSurvey',
      data,
      at: openedAt,
    });
  }
  for (const { unitId, at, answers } of sittings)
    tellAnswers(ledger, { ...by, category: 'survey', id: `${assessmentId}-${unitId}`, at }, answers);
  if (submittedAt !== null) {
    const submission = completeSubmission(model, facility, reached.answers);
    for (const { unitId } of units)
      ledger.execute({
        ...by,
        category: 'survey',
        id: `${assessmentId}-${unitId}`,
        type: 'CloseSurvey',
        data: {},
        at: submittedAt,
      });
    ledger.execute({
      ...by,
      category: 'assessment',
      id: assessmentId,
      type: 'SubmitAssessment',
      data: { submission },
      at: submittedAt,
    });
  }
  return {
    assessment,
    evaluation: reached.evaluation,
    answers: sittings.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0),
  };
};

const asked = ({ id, answer, optional, mayBeNotApplicable }: Indicator) => ({
  id,
  answer,
  optional,
  mayBeNotApplicable,
});

const unitsOf = (model: ModelVersion, { serviceAreas }: SimulatedFacility) =>
  [
    { unitId: FACILITY as string, areaKind: null, unit: FACILITY as typeof FACILITY },
    ...serviceAreas.map((area) => ({ unitId: area.id, areaKind: area.kind, unit: area })),
  ]
    .map(({ unitId, areaKind, unit }) => ({
      unitId,
      areaKind,
      indicators: applicableIndicators(model, unit).map(asked),
    }))
    .filter(({ indicators }) => indicators.length > 0);

type By = {
  readonly category: string;
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly publishedAt: string;
};

const tellAnswers = (ledger: Ledger, by: By, answers: Answers[string]): void => {
  for (const [indicatorId, answer] of Object.entries(answers)) {
    if ('value' in answer)
      ledger.execute({ ...by, type: 'RecordAnswer', data: { indicatorId, value: answer.value, seenVersion: 0 } });
    else
      ledger.execute({
        ...by,
        type: 'MarkNotApplicable',
        data: { indicatorId, reason: answer.notApplicable, seenVersion: 0 },
      });
  }
};

const completeSubmission = (
  model: ModelVersion,
  { id, serviceAreas }: SimulatedFacility,
  answers: Answers,
): Submission => {
  const submission = submissionOf(model, {
    areas: serviceAreas.map((area) => ({ id: area.id, kind: area.kind })),
    answers,
  });
  const { ready, answered, total } = submission;
  if (!ready) throw new Error(`The simulated facility ${id} has ${answered} of ${total} answers.`);
  return submission;
};
