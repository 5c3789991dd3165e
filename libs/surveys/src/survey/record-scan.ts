import { type Command, Rejection } from '@cairn/event-sourcing';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type RecordScan = Command<'RecordScan', Extract<SurveyEvent, { type: 'EvidenceScanned' }>['data']>;

/** A file leaves quarantine by the verdict of the scanner alone; also after its survey was closed. */
export const recordScan = ({ data }: RecordScan, survey: Survey): SurveyEvent[] => {
  const evidence = survey.evidence.get(data.evidenceId);
  if (!evidence) throw new Rejection<SurveyRejection>('evidence-not-attached');
  if (evidence.scan !== 'awaited') throw new Rejection<SurveyRejection>('evidence-not-quarantined');
  return [{ type: 'EvidenceScanned', data }];
};
