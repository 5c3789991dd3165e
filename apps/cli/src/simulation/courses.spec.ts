import { randomUUID } from 'node:crypto';
import type { ModelVersion } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { everyService } from '../every-service.js';
import { courseOf, spanOf } from '@cairn/simulation/course-of-a-facility.js';
import { Ledger } from '@cairn/simulation/ledger.js';
import { mergeAnswers } from '@cairn/simulation/merge-answers.js';
import { programmeFor } from '@cairn/simulation/people.js';
import { organizationsOf } from '@cairn/simulation/population.js';
import { simulateAssessment, simulateFacility, simulateOrganization } from '@cairn/simulation/simulate-facility.js';
import { Diary, simulateVisit } from '@cairn/simulation/simulate-visit.js';
import { visitsWanted } from '@cairn/simulation/visits-wanted.js';

const model = findShippedModelVersion('diam-enterprise') as ModelVersion;
const service = (name: string) => everyService.find((one) => one.name === name) as (typeof everyService)[number];
const span = spanOf('2026-11-24T00:00:00Z', 3);
const organizations = [...organizationsOf({ seed: 'courses', facilities: 120, areaKinds: model.areaKinds })];
const typesOf = (ledger: Ledger): string[] => ledger.decided.flatMap(({ events }) => events.map(({ type }) => type));

describe('the courses of facilities', () => {
  it('are the same for the same facility and span', () => {
    for (const { facilities } of organizations.slice(0, 10)) {
      for (const { id } of facilities)
        expect(JSON.stringify(courseOf(id, model, span))).toBe(JSON.stringify(courseOf(id, model, span)));
    }
  });
  it('lie within the span and the year before it, one assessment after the other', () => {
    for (const { id } of organizations.flatMap(({ facilities }) => facilities)) {
      const { joinedAt, assessments } = courseOf(id, model, span);
      const instants = [
        joinedAt,
        ...assessments.flatMap(({ openedAt, submittedAt }) => [
          openedAt,
          ...(submittedAt === null ? [] : [submittedAt]),
        ]),
      ];
      expect(instants).toEqual(instants.toSorted());
      expect(instants.every((at) => at < span.until && at > '2022-11-20')).toBe(true);
      for (const { submittedAt } of assessments.slice(0, -1)) expect(submittedAt).not.toBeNull();
    }
  });
  it('are accepted by the rules of every service', () => {
    const diary = new Diary();
    const visits = new Ledger(service('validation'), organizations[0]?.id ?? '', randomUUID);
    for (const organization of organizations) {
      const [registry, surveyed] = [
        new Ledger(service('organizations'), organization.id, randomUUID),
        new Ledger(service('surveys'), organization.id, randomUUID),
      ];
      simulateOrganization(registry, organization, span.from);
      for (const facility of organization.facilities) {
        const course = courseOf(facility.id, model, span);
        simulateFacility(registry, organization, facility, course);
        const told = course.assessments.map((assessment) =>
          simulateAssessment(surveyed, model, organization, facility, assessment, span.until),
        );
        for (const wanted of visitsWanted(model, organization, facility, told, span.until))
          simulateVisit(visits, wanted, model, programmeFor('courses', 120), diary, span.until);
      }
      expect(typesOf(registry).filter((type) => type === 'FacilityAdded')).toHaveLength(organization.facilities.length);
      for (const { contract, data } of [...registry.published, ...mergeAnswers(surveyed.published)])
        expect(contract.schema.safeParse(data).error).toBeUndefined();
    }
    expect(new Set(typesOf(visits))).toEqual(
      new Set([
        'VisitRequested',
        'DateProposed',
        'VisitScheduled',
        'VerdictRecorded',
        'VerdictsRevealed',
        'FindingRecorded',
        'VisitConcluded',
        'DecisionProposed',
        'DecisionRecorded',
      ]),
    );
    for (const { contract, data } of visits.published) expect(contract.schema.safeParse(data).error).toBeUndefined();
  });
  it('tell of the answers of a unit and a moment in one fact', () => {
    const organization = organizations[0] as (typeof organizations)[number];
    const ledger = new Ledger(service('surveys'), organization.id, randomUUID);
    const facility = organization.facilities[0] as (typeof organization.facilities)[number];
    const assessment = {
      id: facility.id,
      formerId: null,
      openedAt: span.from,
      answeredAt: () => '2024-01-01T00:00:00Z',
      submittedAt: '2024-02-01T00:00:00Z',
      aim: 2,
    };
    const { answers } = simulateAssessment(ledger, model, organization, facility, assessment, span.until);
    const changes = mergeAnswers(ledger.published).filter(({ contract }) => contract.type === 'answers-changed.v1');
    const moments = changes.map(({ data }) => data as { readonly unitId: string; readonly answeredAt: string });
    expect(new Set(moments.map(({ unitId }) => unitId)).size).toBe(1 + facility.serviceAreas.length);
    expect(new Set(moments.map(({ unitId, answeredAt }) => `${unitId} ${answeredAt}`)).size).toBe(changes.length);
    expect(moments.map(({ answeredAt }) => answeredAt)).toEqual(moments.map(({ answeredAt }) => answeredAt).toSorted());
    expect(changes.reduce((sum, { data }) => sum + Object.keys((data as { answers: object }).answers).length, 0)).toBe(
      answers,
    );
  });
});
