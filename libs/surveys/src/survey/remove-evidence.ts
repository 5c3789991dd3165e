import { type Command, Rejection } from '@cairn/event-sourcing';
import { askedIndicator } from './answerable.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type RemoveEvidence = Command<'RemoveEvidence', { readonly evidenceId: string }>;

/** Possible while the survey is open: what an assessment was submitted with stays. */
export const removeEvidence = ({ data }: RemoveEvidence, survey: Survey): SurveyEvent[] => {
  const evidence = survey.evidence.get(data.evidenceId);
  if (!evidence) throw new Rejection<SurveyRejection>('evidence-not-attached');
  askedIndicator(survey, evidence.indicatorId);
  return [{ type: 'EvidenceRemoved', data }];
};
