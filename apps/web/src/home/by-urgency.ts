import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { deadlineOf } from './deadline.js';
import { presentCertification } from './present-certification.js';

type Row = { readonly facility: Pick<Facility, 'id'>; readonly assessment: AssessmentSummary | undefined };

const noDay = '9999';

const dayOf = (
  { facility, assessment }: Row,
  visits: readonly VisitSummary[],
  certifications: readonly Certification[],
): string =>
  deadlineOf({
    assessment,
    visit: visits.find((one) => one.assessmentId === assessment?.id && one.status !== 'cancelled'),
    certification: assessment && presentCertification(facility.id, assessment.model, certifications),
  })?.day ?? noDay;

/** What is due first comes first; then what has no date; facilities without an assessment last. */
export const byUrgency = <One extends Row>(
  rows: readonly One[],
  visits: readonly VisitSummary[],
  certifications: readonly Certification[],
): readonly One[] => {
  const rank = (row: One): string => `${row.assessment ? 0 : 1} ${dayOf(row, visits, certifications)}`;
  return rows.toSorted((one, other) => rank(one).localeCompare(rank(other)));
};
