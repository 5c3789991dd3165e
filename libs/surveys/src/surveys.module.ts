import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { AnswersController } from './answers/answers.controller.js';
import { AssessmentsController } from './assessment/assessments.controller.js';
import { OpeningController } from './assessment/opening.controller.js';
import { ReopeningController } from './assessment/reopening.controller.js';
import { SubmissionController } from './assessment/submission.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceFilesController } from './evidence/evidence-files.controller.js';
import { ConfirmingController } from './model-version/confirming.controller.js';
import { ModelVersionsController } from './model-version/model-versions.controller.js';
import { PublishingController } from './model-version/publishing.controller.js';
import { SubmittingController } from './model-version/submitting.controller.js';
import { ModelsController } from './models/models.controller.js';
import { AssigningController } from './assessment/assigning.controller.js';
import { FlaggingController } from './teamwork/flagging.controller.js';
import { HistoryController } from './teamwork/history.controller.js';
import { NotesController } from './teamwork/notes.controller.js';
import { surveys } from './surveys.service.js';

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
})
export class SurveysModule {}
