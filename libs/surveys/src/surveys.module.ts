import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { AnswersController } from './answers/answers.controller.js';
import { ChangeAnswerHandler } from './answers/change-answer.handler.js';
import { AssessmentsController } from './assessment/assessments.controller.js';
import { assessmentQueries } from './assessment/assessments.handler.js';
import { OpenAssessmentHandler } from './assessment/open-assessment.handler.js';
import { OpeningController } from './assessment/opening.controller.js';
import { ReopenAssessmentHandler } from './assessment/reopen-assessment.handler.js';
import { ReopeningController } from './assessment/reopening.controller.js';
import { SubmissionController } from './assessment/submission.controller.js';
import { SubmitAssessmentHandler } from './assessment/submit-assessment.handler.js';
import { AttachFileHandler } from './evidence/attach-file.handler.js';
import { AttachLinkHandler } from './evidence/attach-link.handler.js';
import { EvidenceFilesController } from './evidence/evidence-files.controller.js';
import { evidenceFileQueries } from './evidence/evidence-files.handler.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { RemoveEvidenceHandler } from './evidence/remove-evidence.handler.js';
import { AdoptModelVersionHandler } from './model-version/adopt-model-version.handler.js';
import { ConfirmElementsHandler } from './model-version/confirm-elements.handler.js';
import { ConfirmingController } from './model-version/confirming.controller.js';
import { ModelVersionsController } from './model-version/model-versions.controller.js';
import { modelVersionQueries } from './model-version/model-versions.handler.js';
import { PublishModelVersionHandler } from './model-version/publish-model-version.handler.js';
import { PublishingController } from './model-version/publishing.controller.js';
import { RetireModelVersionHandler } from './model-version/retire-model-version.handler.js';
import { SubmitModelVersionHandler } from './model-version/submit-model-version.handler.js';
import { SubmittingController } from './model-version/submitting.controller.js';
import { WithdrawConfirmationsHandler } from './model-version/withdraw-confirmations.handler.js';
import { ModelsController } from './models/models.controller.js';
import { modelQueries } from './models/models.handler.js';
import { surveys } from './surveys.service.js';
import { AssignIndicatorsHandler } from './assessment/assign-indicators.handler.js';
import { AssignSectionHandler } from './assessment/assign-section.handler.js';
import { AssigningController } from './assessment/assigning.controller.js';
import { FlaggingController } from './teamwork/flagging.controller.js';
import { HistoryController } from './teamwork/history.controller.js';
import { historyQueries } from './teamwork/history.handler.js';
import { NotesController } from './teamwork/notes.controller.js';
import { noteQueries } from './teamwork/notes.handler.js';
import { WriteNoteHandler } from './teamwork/write-note.handler.js';

@ServiceModule(surveys, {
  controllers: [
    ModelsController,
    AssessmentsController,
    OpeningController,
    AnswersController,
    EvidenceController,
    EvidenceFilesController,
    AssigningController,
    FlaggingController,
    NotesController,
    HistoryController,
    SubmissionController,
    ReopeningController,
    ModelVersionsController,
    SubmittingController,
    PublishingController,
    ConfirmingController,
  ],
  handlers: [
    OpenAssessmentHandler,
    ReopenAssessmentHandler,
    SubmitAssessmentHandler,
    ChangeAnswerHandler,
    AttachLinkHandler,
    AttachFileHandler,
    RemoveEvidenceHandler,
    AssignIndicatorsHandler,
    AssignSectionHandler,
    WriteNoteHandler,
    SubmitModelVersionHandler,
    PublishModelVersionHandler,
    RetireModelVersionHandler,
    AdoptModelVersionHandler,
    ConfirmElementsHandler,
    WithdrawConfirmationsHandler,
  ],
  queries: [modelQueries, assessmentQueries, evidenceFileQueries, noteQueries, historyQueries, modelVersionQueries],
})
export class SurveysModule {}
