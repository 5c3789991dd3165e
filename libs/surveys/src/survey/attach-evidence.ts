import { type Command, Rejection } from '@cairn/event-sourcing';
import { askedIndicator } from './answerable.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type AttachEvidence = Command<'AttachEvidence', Extract<SurveyEvent, { type: 'EvidenceAttached' }>['data']>;

export const EVIDENCE_PER_INDICATOR = 50;

/** Evidence supports one indicator of one unit; the file itself is stored elsewhere and has been checked before. */
export const attachEvidence = ({ data }: AttachEvidence, survey: Survey): SurveyEvent[] => {
  askedIndicator(survey, data.indicatorId);
  if (survey.evidence.has(data.evidenceId)) throw new Rejection<SurveyRejection>('evidence-exists');
  const attached = [...survey.evidence.values()].filter(({ indicatorId }) => indicatorId === data.indicatorId);
  if (attached.length >= EVIDENCE_PER_INDICATOR)
    throw new Rejection<SurveyRejection>('evidence-limit-reached', { limit: EVIDENCE_PER_INDICATOR });
  return [{ type: 'EvidenceAttached', data }];
};
