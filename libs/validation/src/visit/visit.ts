import type { Decider } from '@cairn/event-sourcing';
import { type AppointReviewers, appointReviewers } from './appoint-reviewers.js';
import { type FileAppeal, fileAppeal } from './file-appeal.js';
import { type MindDeadline, mindDeadline } from './mind-deadline.js';
import { type SubmitCorrectiveEvidence, submitCorrectiveEvidence } from './submit-corrective-evidence.js';
import { type AnswerAssignment, answerAssignment } from './answer-assignment.js';
import { type CancelVisit, cancelVisit } from './cancel-visit.js';
import { type ConcludeVisit, concludeVisit } from './conclude-visit.js';
import { type ConfirmDate, confirmDate } from './confirm-date.js';
import { type DeclineProposal, declineProposal } from './decline-proposal.js';
import { type LapseProposal, lapseProposal } from './lapse-proposal.js';
import {
  type ApproveConflictOverride,
  type RequestConflictOverride,
  approveConflictOverride,
  requestConflictOverride,
} from './override-conflict.js';
import { type ProposeDate, proposeDate } from './propose-date.js';
import { type RecordDecision, recordDecision } from './record-decision.js';
import { type ApproveDecision, approveDecision } from './approve-decision.js';
import { type RecordVerdict, recordVerdict } from './record-verdict.js';
import { type RequestVisit, requestVisit } from './request-visit.js';
import { type RevealVerdicts, revealVerdicts } from './reveal-verdicts.js';
import { type ShiftDate, shiftDate } from './shift-date.js';
import { type StateConsensus, stateConsensus } from './state-consensus.js';
import { type SetAgenda, setAgenda } from './set-agenda.js';
import { type RestateDate, restateDate } from './restate-date.js';
import type { VisitEvent } from './visit-events.js';
import { type Visit, evolveVisit, noVisit } from './visit-state.js';

export type VisitCommand =
  | RequestVisit
  | ProposeDate
  | ConfirmDate
  | LapseProposal
  | DeclineProposal
  | AnswerAssignment
  | RequestConflictOverride
  | ApproveConflictOverride
  | RestateDate
  | ShiftDate
  | SetAgenda
  | CancelVisit
  | RecordVerdict
  | RevealVerdicts
  | StateConsensus
  | ConcludeVisit
  | RecordDecision
  | ApproveDecision
  | MindDeadline
  | SubmitCorrectiveEvidence
  | FileAppeal
  | AppointReviewers;

export const visit: Decider<VisitCommand, Visit, VisitEvent> = {
  category: 'visit',
  initialState: noVisit,
  evolve: evolveVisit,
  decide: {
    RequestVisit: requestVisit,
    ProposeDate: proposeDate,
    ConfirmDate: confirmDate,
    LapseProposal: lapseProposal,
    DeclineProposal: declineProposal,
    AnswerAssignment: answerAssignment,
    RequestConflictOverride: requestConflictOverride,
    ApproveConflictOverride: approveConflictOverride,
    RestateDate: restateDate,
    ShiftDate: shiftDate,
    SetAgenda: setAgenda,
    CancelVisit: cancelVisit,
    RecordVerdict: recordVerdict,
    RevealVerdicts: revealVerdicts,
    StateConsensus: stateConsensus,
    ConcludeVisit: concludeVisit,
    RecordDecision: recordDecision,
    ApproveDecision: approveDecision,
    MindDeadline: mindDeadline,
    SubmitCorrectiveEvidence: submitCorrectiveEvidence,
    FileAppeal: fileAppeal,
    AppointReviewers: appointReviewers,
  },
};
