import { Rejection } from '@cairn/event-sourcing';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { AssessmentRejection } from './assessment/assessment-state.js';
import type { SurveyRejection } from './survey/survey-state.js';

const absences: Readonly<Partial<Record<string, string>>> = {
  'assessment-not-opened': 'assessment-not-found',
  'survey-not-issued': 'survey-not-found',
  'indicator-not-in-survey': 'indicator-not-found',
  'evidence-not-attached': 'evidence-not-found',
  'note-not-written': 'note-not-found',
} satisfies Partial<Record<AssessmentRejection | SurveyRejection, string>>;

/** A refusal because the thing named in the address does not exist answers 404. */
export const absentIsNotFound = (error: unknown): never => {
  const code = error instanceof Rejection ? absences[error.code] : undefined;
  throw code ? new NotFound(code) : error;
};
