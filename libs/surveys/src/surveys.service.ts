import { defineService } from '@cairn/platform/process/service-definition.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { answers } from './answers/answers.projection.js';
import { assessmentProgress } from './assessment/assessment-progress.projection.js';
import type { AssessmentRejection } from './assessment/assessment-state.js';
import { assessments } from './assessment/assessments.projection.js';
import { evidence } from './evidence/evidence.projection.js';
import { discardUnattachedFile } from './evidence/discard-unattached-file.job.js';
import { removeEvidenceFile } from './evidence/remove-evidence-file.job.js';
import { scanEvidence } from './evidence/scan-evidence.job.js';
import { facilityCountries } from './inbox/facility-countries.reaction.js';
import { lockWhenAppealed } from './inbox/lock-assessment-when-appealed.reaction.js';
import { lockWhenVisitRequested } from './inbox/lock-assessment-when-visit-requested.reaction.js';
import { rememberCorrectedFacility } from './inbox/remember-facility-when-corrected.reaction.js';
import { rememberFacility } from './inbox/remember-facility-when-registered.reaction.js';
import { rememberCorrectedOrganization } from './inbox/remember-organization-when-corrected.reaction.js';
import { rememberServiceAreas } from './inbox/remember-service-areas-when-defined.reaction.js';
import { runningRehearsals } from './inbox/running-rehearsals.reaction.js';
import { unlockWhenNothingGranted } from './inbox/unlock-assessment-when-nothing-granted.reaction.js';
import { unlockWhenVisitCancelled } from './inbox/unlock-assessment-when-visit-cancelled.reaction.js';
import { visitTeams } from './inbox/visit-teams.reaction.js';
import { surveysMigration } from './migrations/2026-11-22-surveys.js';
import { evidenceToldMigration } from './migrations/2026-11-25-evidence-told.js';
import { modelVersionsMigration } from './migrations/2026-11-25-model-versions.js';
import { teamworkMigration } from './migrations/2026-11-25-teamwork.js';
import { visitTeamsMigration } from './migrations/2026-11-25-visit-teams.js';
import { archivedFacilitiesMigration } from './migrations/2026-11-29-archived-facilities.js';
import { evidenceScansMigration } from './migrations/2026-11-29-evidence-scans.js';
import { listsMigration } from './migrations/2026-11-29-lists.js';
import { modelConfirmationsMigration } from './migrations/2026-11-29-model-confirmations.js';
import { conflictsMigration } from './migrations/2026-11-29-conflicts.js';
import { runningRehearsalsMigration } from './migrations/2026-11-29-running-rehearsals.js';
import { modelConfirmationsProjection } from './model-version/model-confirmations.projection.js';
import { modelVersionsProjection } from './model-version/model-versions.projection.js';
import { assessmentStream, modelVersionStream, surveyStream } from './surveys.publications.js';
import { assignments } from './teamwork/assignments.projection.js';
import { flags } from './teamwork/flags.projection.js';
import { notes } from './teamwork/notes.projection.js';
import type { SurveysTables } from './surveys.tables.js';

export const surveys = defineService<SurveysTables>({
  name: 'surveys',
  streams: [assessmentStream, surveyStream, modelVersionStream],
  projections: [
    modelVersionsProjection,
    modelConfirmationsProjection,
    assessments,
    answers,
    evidence,
    assignments,
    flags,
    notes,
    assessmentProgress,
  ] as ServiceProjection<SurveysTables>[],
  reactions: [
    rememberFacility,
    rememberCorrectedFacility,
    rememberCorrectedOrganization,
    rememberServiceAreas,
    lockWhenVisitRequested,
    lockWhenAppealed,
    unlockWhenVisitCancelled,
    unlockWhenNothingGranted,
    ...visitTeams,
    ...runningRehearsals,
    ...facilityCountries,
  ],
  jobs: [removeEvidenceFile, discardUnattachedFile, scanEvidence],
  migrations: {
    '2026-11-22-surveys': surveysMigration,
    '2026-11-25-evidence-told': evidenceToldMigration,
    '2026-11-25-model-versions': modelVersionsMigration,
    '2026-11-25-visit-teams': visitTeamsMigration,
    '2026-11-25-teamwork': teamworkMigration,
    '2026-11-29-archived-facilities': archivedFacilitiesMigration,
    '2026-11-29-evidence-scans': evidenceScansMigration,
    '2026-11-29-model-confirmations': modelConfirmationsMigration,
    '2026-11-29-running-rehearsals': runningRehearsalsMigration,
    '2026-11-29-conflicts': conflictsMigration,
    '2026-11-29-lists': listsMigration,
  },
  constraints: { one_open_assessment: 'assessment-already-open' satisfies AssessmentRejection },
});
