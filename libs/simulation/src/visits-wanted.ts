import type { Evaluation, ModelVersion } from '@cairn/maturity-models';
import { courseOfVisit } from './course-of-a-visit.js';
import type { SimulatedFacility, SimulatedOrganization } from './population.js';
import type { SimulatedAssessment } from './simulate-facility.js';
import type { VisitWanted } from './simulate-visit.js';

const MONTH = (365 / 12) * 86_400_000;

/**
 * A visit for each stage that was not visited before, and again once the renewal window is open; none for models that
 * certify nothing.
 */
export const visitsWanted = (
  model: ModelVersion,
  organization: SimulatedOrganization,
  facility: SimulatedFacility,
  published: readonly SimulatedAssessment[],
  until: string,
): VisitWanted[] => {
  if (!model.certification) return [];
  const { visitFromStage: lowest, validityMonths, renewalWindowMonths } = model.certification;
  const renewableAfter = (validityMonths - renewalWindowMonths) * MONTH;
  const { id: tenantId, name: organizationName, adminId } = organization;
  const { name: facilityName, country, timeZone } = facility.profile;
  const wanted: VisitWanted[] = [];
  let visited = { stage: -1, at: '' };
  for (const { assessment, evaluation } of published) {
    const { stage } = evaluation;
    if (assessment.submittedAt === null || stage < lowest) continue;
    if (stage <= visited.stage && Date.parse(assessment.submittedAt) - Date.parse(visited.at) < renewableAfter)
      continue;
    const course = courseOfVisit(assessment.id, assessment.submittedAt, timeZone);
    if (!course || course.requestedAt >= until) continue;
    visited = { stage, at: assessment.submittedAt };
    wanted.push({
      tenantId,
      organizationName,
      adminId,
      facilityId: facility.id,
      facilityName,
      country,
      timeZone,
      assessmentId: assessment.id,
      stage,
      criteria: criteriaOf(evaluation),
      course,
    });
  }
  return wanted;
};

const criteriaOf = ({ stages, branches }: Evaluation): VisitWanted['criteria'] =>
  Object.fromEntries(
    [...stages, ...branches].flatMap(({ criteria }) => criteria.map(({ id, status }) => [id, status])),
  );
