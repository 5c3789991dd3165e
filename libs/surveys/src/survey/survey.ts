import type { Decider } from '@cairn/event-sourcing';
import type { AttachEvidence } from './attach-evidence.js';
import { attachEvidence } from './attach-evidence.js';
import type { CloseSurvey } from './close-survey.js';
import { closeSurvey } from './close-survey.js';
import type { IssueSurvey } from './issue-survey.js';
import { issueSurvey } from './issue-survey.js';
import type { MarkNotApplicable } from './mark-not-applicable.js';
import { markNotApplicable } from './mark-not-applicable.js';
import type { RecordAnswer } from './record-answer.js';
import { recordAnswer } from './record-answer.js';
import type { RemoveEvidence } from './remove-evidence.js';
import { removeEvidence } from './remove-evidence.js';
import type { ReopenSurvey } from './reopen-survey.js';
import { reopenSurvey } from './reopen-survey.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey } from './survey-state.js';
import { evolve, noSurvey } from './survey-state.js';
import type { TakeOverAnswers } from './take-over-answers.js';
import { takeOverAnswers } from './take-over-answers.js';
import type { WithdrawAnswer } from './withdraw-answer.js';
import { withdrawAnswer } from './withdraw-answer.js';

export type SurveyCommand =
  | IssueSurvey
  | RecordAnswer
  | MarkNotApplicable
  | TakeOverAnswers
  | WithdrawAnswer
  | AttachEvidence
  | RemoveEvidence
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
    CloseSurvey: closeSurvey,
    ReopenSurvey: reopenSurvey,
  },
};
