import type { Decider } from '@cairn/event-sourcing';
import type { AssignIndicators } from './assign-indicators.js';
import { assignIndicators } from './assign-indicators.js';
import type { AttachEvidence } from './attach-evidence.js';
import { attachEvidence } from './attach-evidence.js';
import type { CloseSurvey } from './close-survey.js';
import { closeSurvey } from './close-survey.js';
import type { FlagIndicator } from './flag-indicator.js';
import { flagIndicator } from './flag-indicator.js';
import type { IssueSurvey } from './issue-survey.js';
import { issueSurvey } from './issue-survey.js';
import type { MarkNotApplicable } from './mark-not-applicable.js';
import { markNotApplicable } from './mark-not-applicable.js';
import type { RecordAnswer } from './record-answer.js';
import { recordAnswer } from './record-answer.js';
import type { RemoveEvidence } from './remove-evidence.js';
import { removeEvidence } from './remove-evidence.js';
import type { RemoveNote } from './remove-note.js';
import { removeNote } from './remove-note.js';
import type { ReopenSurvey } from './reopen-survey.js';
import { reopenSurvey } from './reopen-survey.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey } from './survey-state.js';
import { evolve, noSurvey } from './survey-state.js';
import type { TakeOverAnswers } from './take-over-answers.js';
import { takeOverAnswers } from './take-over-answers.js';
import type { WithdrawAnswer } from './withdraw-answer.js';
import { withdrawAnswer } from './withdraw-answer.js';
import type { WriteNote } from './write-note.js';
import { writeNote } from './write-note.js';

export type SurveyCommand =
  | IssueSurvey
  | RecordAnswer
  | MarkNotApplicable
  | TakeOverAnswers
  | WithdrawAnswer
  | AttachEvidence
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
    RemoveEvidence: removeEvidence,
    AssignIndicators: assignIndicators,
    FlagIndicator: flagIndicator,
    WriteNote: writeNote,
    RemoveNote: removeNote,
    CloseSurvey: closeSurvey,
    ReopenSurvey: reopenSurvey,
  },
};
