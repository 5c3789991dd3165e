import type { Decider } from '@cairn/event-sourcing';
import { type AssignIndicators, assignIndicators } from './assign-indicators.js';
import { type AttachEvidence, attachEvidence } from './attach-evidence.js';
import { type CloseSurvey, closeSurvey } from './close-survey.js';
import { type FlagIndicator, flagIndicator } from './flag-indicator.js';
import { type IssueSurvey, issueSurvey } from './issue-survey.js';
import { type MarkNotApplicable, markNotApplicable } from './mark-not-applicable.js';
import { type RecordAnswer, recordAnswer } from './record-answer.js';
import { type RecordScan, recordScan } from './record-scan.js';
import { type RemoveEvidence, removeEvidence } from './remove-evidence.js';
import { type RemoveNote, removeNote } from './remove-note.js';
import { type ReopenSurvey, reopenSurvey } from './reopen-survey.js';
import type { SurveyEvent } from './survey-events.js';
import { type Survey, evolve, noSurvey } from './survey-state.js';
import { type TakeOverAnswers, takeOverAnswers } from './take-over-answers.js';
import { type WithdrawAnswer, withdrawAnswer } from './withdraw-answer.js';
import { type WriteNote, writeNote } from './write-note.js';

export type SurveyCommand =
  | IssueSurvey
  | RecordAnswer
  | MarkNotApplicable
  | TakeOverAnswers
  | WithdrawAnswer
  | AttachEvidence
  | RecordScan
  | RemoveEvidence
  | AssignIndicators
  | FlagIndicator
  | WriteNote
  | RemoveNote
  | CloseSurvey
  | ReopenSurvey;

export const survey: Decider<SurveyCommand, Survey, SurveyEvent> = {
  category: 'survey',
  initialState: noSurvey,
  evolve,
  decide: {
    IssueSurvey: issueSurvey,
    RecordAnswer: recordAnswer,
    MarkNotApplicable: markNotApplicable,
    TakeOverAnswers: takeOverAnswers,
    WithdrawAnswer: withdrawAnswer,
    AttachEvidence: attachEvidence,
    RecordScan: recordScan,
    RemoveEvidence: removeEvidence,
    AssignIndicators: assignIndicators,
    FlagIndicator: flagIndicator,
    WriteNote: writeNote,
    RemoveNote: removeNote,
    CloseSurvey: closeSurvey,
    ReopenSurvey: reopenSurvey,
  },
};
