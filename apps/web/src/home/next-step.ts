import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';

export type NextStep =
  | { readonly step: 'define-service-areas' | 'open-assessment' }
  | { readonly step: 'answer'; readonly assessmentId: string; readonly left: number }
  | { readonly step: 'submit'; readonly assessmentId: string }
  | { readonly step: 'ask-for-visit'; readonly assessmentId: string; readonly stage: number }
  | { readonly step: 'await-date' | 'confirm-date' | 'prepare-visit' | 'await-decision'; readonly visitId: string }
  | {
      readonly step: 'keep-certificate' | 're-assess' | 'start-again';
      readonly certificationId: string;
      readonly expiresOn: string;
    }
  | { readonly step: 'close-gaps'; readonly assessmentId: string; readonly next: number | null };

export type Standing = {
  readonly serviceAreas: number;
  readonly assessment: AssessmentSummary | undefined;
  readonly stage: number | null;
  /** The model gives a score without stages. */
  readonly withoutStages?: boolean;
  /** From which stage on a visit confirms it; undefined where the model asks for none. */
  readonly visitFromStage: number | undefined;
  /** The visit of this assessment that was not cancelled. */
  readonly visit: VisitSummary | undefined;
  /** The certification that came of this assessment, in force or expired. */
  readonly certification: Certification | undefined;
};

const visitSteps = {
  requested: 'await-date',
  proposed: 'confirm-date',
  scheduled: 'prepare-visit',
  concluded: 'await-decision',
} as const;

/** The one thing that brings a facility forward now. */
export const nextStep = ({
  serviceAreas,
  assessment,
  stage,
  withoutStages = false,
  visitFromStage,
  visit,
  certification,
}: Standing): NextStep => {
  if (!assessment) return { step: serviceAreas === 0 ? 'define-service-areas' : 'open-assessment' };
  const { id: assessmentId, status, applicable, answered } = assessment;
  if (status === 'open')
    return answered < applicable
      ? { step: 'answer', assessmentId, left: applicable - answered }
      : { step: 'submit', assessmentId };
  if (certification) {
    const { id: certificationId, expiresOn, standing, reAssessmentWindow } = certification;
    if (standing === 'expired') return { step: 'start-again', certificationId, expiresOn };
    return { step: reAssessmentWindow.open ? 're-assess' : 'keep-certificate', certificationId, expiresOn };
  }
  if (visit && visit.status in visitSteps)
    return { step: visitSteps[visit.status as keyof typeof visitSteps], visitId: visit.id };
  if (!visit && stage !== null && visitFromStage !== undefined && stage >= visitFromStage)
    return { step: 'ask-for-visit', assessmentId, stage };
  return { step: 'close-gaps', assessmentId, next: withoutStages ? null : (stage ?? 0) + 1 };
};
