import type { CertificationFigures } from '@cairn/contracts/certification/http/certifications.js';
import type { AssessmentFigures } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitFigures } from '@cairn/contracts/validation/http/visits.js';

export type DeskFigures = {
  readonly open: number;
  readonly toPlan: number;
  readonly toDecide: number;
  readonly expiring: number;
};

/** The small counts on top of the desk, as the services have counted. */
export const deskFigures = (
  { open }: AssessmentFigures,
  { requested, concluded }: VisitFigures,
  { expiring }: CertificationFigures,
): DeskFigures => ({ open, toPlan: requested, toDecide: concluded, expiring });
