import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { ConcludeVisitHandler } from './finding/conclude-visit.handler.js';
import { FindingsController } from './finding/findings.controller.js';
import { RecordVerdictHandler } from './finding/record-verdict.handler.js';
import { RevealVerdictsHandler } from './finding/reveal-verdicts.handler.js';
import { StateConsensusHandler } from './finding/state-consensus.handler.js';
import { ProposalsController } from './proposer/proposals.controller.js';
import { proposalQueries } from './proposer/proposals.handler.js';
import { validation } from './validation.service.js';
import { ValidatorsController } from './validator/validators.controller.js';
import { validatorQueries } from './validator/validators.handler.js';
import { VisitCalendarController } from './visit-calendar/visit-calendar.controller.js';
import { AnswerAssignmentHandler } from './appointment/answer-assignment.handler.js';
import { AssignmentsController } from './appointment/assignments.controller.js';
import { assignmentQueries } from './appointment/assignments.handler.js';
import { DeclineProposalHandler } from './appointment/decline-proposal.handler.js';
import {
  ApproveConflictOverrideHandler,
  RequestConflictOverrideHandler,
} from './appointment/override-conflict.handler.js';
import { OverridesController } from './appointment/overrides.controller.js';
import { ConflictsController } from './conflict/conflicts.controller.js';
import { conflictQueries } from './conflict/conflicts.handler.js';
import { DeclareConflictHandler } from './conflict/declare-conflict.handler.js';
import { ProfilesController } from './profile/profiles.controller.js';
import { profileQueries } from './profile/profiles.handler.js';
import { CancelVisitHandler } from './appointment/cancel-visit.handler.js';
import { ConfirmDateHandler } from './appointment/confirm-date.handler.js';
import { DatesController } from './appointment/dates.controller.js';
import { DecidingController } from './visit/deciding.controller.js';
import { ProposeDateHandler } from './appointment/propose-date.handler.js';
import { ApproveDecisionHandler, RecordDecisionHandler } from './visit/record-decision.handler.js';
import { AppointReviewersHandler } from './review/appoint-reviewers.handler.js';
import { SubmitCorrectiveEvidenceHandler } from './review/corrective-evidence.handler.js';
import { FileAppealHandler } from './review/file-appeal.handler.js';
import { ReviewController } from './review/review.controller.js';
import { DisruptionsController } from './disruption/disruptions.controller.js';
import {
  DeclareDisruptionHandler,
  UndoDisruptionHandler,
  disruptionQueries,
} from './disruption/disruptions.handler.js';
import { PlansController } from './plan/plans.controller.js';
import { ReleasePlanHandler, RequestPlanHandler, planQueries } from './plan/plans.handler.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { agendaQueries } from './agenda/agenda.handler.js';
import { SetAgendaHandler } from './agenda/set-agenda.handler.js';
import { LetterController } from './decision-letter/letter.controller.js';
import { letterQueries } from './decision-letter/letter.handler.js';
import { RulesController } from './rules/rules.controller.js';
import { rulesQueries } from './rules/rules.handler.js';
import { RequestVisitHandler } from './visit/request-visit.handler.js';
import { RequestingController } from './visit/requesting.controller.js';
import { VisitsController } from './visit/visits.controller.js';
import { decisionQueries } from './visit/preview-decision.handler.js';
import { visitQueries } from './visit/visits.handler.js';

@ServiceModule(validation, {
  controllers: [
    ValidatorsController,
    ProfilesController,
    ConflictsController,
    AssignmentsController,
    OverridesController,
    ProposalsController,
    VisitsController,
    RequestingController,
    DatesController,
    FindingsController,
    DecidingController,
    PlansController,
    DisruptionsController,
    RulesController,
    ReviewController,
    VisitCalendarController,
    LetterController,
    AgendaController,
  ],
  handlers: [
    DeclareConflictHandler,
    RequestVisitHandler,
    ProposeDateHandler,
    DeclineProposalHandler,
    AnswerAssignmentHandler,
    RequestConflictOverrideHandler,
    ApproveConflictOverrideHandler,
    ConfirmDateHandler,
    CancelVisitHandler,
    RecordVerdictHandler,
    RevealVerdictsHandler,
    StateConsensusHandler,
    ConcludeVisitHandler,
    RecordDecisionHandler,
    ApproveDecisionHandler,
    SubmitCorrectiveEvidenceHandler,
    FileAppealHandler,
    AppointReviewersHandler,
    RequestPlanHandler,
    ReleasePlanHandler,
    DeclareDisruptionHandler,
    UndoDisruptionHandler,
    SetAgendaHandler,
  ],
  queries: [
    validatorQueries,
    profileQueries,
    conflictQueries,
    assignmentQueries,
    proposalQueries,
    visitQueries,
    rulesQueries,
    planQueries,
    disruptionQueries,
    decisionQueries,
    letterQueries,
    agendaQueries,
  ],
})
export class ValidationModule {}
