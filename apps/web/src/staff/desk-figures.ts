import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { isOngoing } from '../certification/is-ongoing.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { Temporal } from 'temporal-polyfill';

export type DeskFigures = {
  readonly open: number;
  readonly toPlan: number;
  readonly toDecide: number;
  readonly expiring: number;
};

const soonInMonths = 12;

/** Certificates, valid or suspended, that expire within a year of `today` (`2027-03-09`). */
export const expiring = (certifications: readonly Certification[], today: string): readonly Certification[] => {
  const limit = Temporal.PlainDate.from(today).add({ months: soonInMonths }).toString();
  return certifications
    .filter(({ standing, expiresOn }) => isOngoing(standing) && expiresOn <= limit)
    .toSorted((one, other) => one.expiresOn.localeCompare(other.expiresOn));
};

/** The small counts on top of the desk. */
export const deskFigures = (
  assessments: readonly AssessmentSummary[],
  visits: readonly VisitSummary[],
  certifications: readonly Certification[],
  today: string,
): DeskFigures => ({
  open: assessments.filter(({ status }) => status === 'open').length,
  toPlan: visits.filter(({ status }) => status === 'requested').length,
  toDecide: visits.filter(({ status }) => status === 'concluded').length,
  expiring: expiring(certifications, today).length,
});
