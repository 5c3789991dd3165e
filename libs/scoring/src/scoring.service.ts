import { defineService } from '@cairn/platform/process/service-definition.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { benchmarkConsents } from './benchmark-consent/benchmark-consents.projection.js';
import { finalScores } from './score/final-scores.projection.js';
import { takeBenchmarkSnapshot } from './benchmark/take-benchmark-snapshot.job.js';
import { efforts } from './effort/efforts.projection.js';
import { history } from './history/history.reaction.js';
import { calculateWhenSubmitted } from './inbox/calculate-final-score-when-submitted.reaction.js';
import { calculateWhenAnswersChanged } from './inbox/calculate-score-when-answers-changed.reaction.js';
import { calculateWhenReopened } from './inbox/calculate-score-when-reopened.reaction.js';
import { rememberAssessment } from './inbox/remember-assessment-when-opened.reaction.js';
import { rememberCorrectedFacility } from './inbox/remember-facility-when-corrected.reaction.js';
import { rememberFacility } from './inbox/remember-facility-when-registered.reaction.js';
import { rememberModelVersion } from './inbox/remember-model-version-when-published.reaction.js';
import { rememberDraft } from './inbox/remember-model-version-when-submitted.reaction.js';
import { visitFindings } from './inbox/visit-findings.reaction.js';
import { scoringMigration } from './migrations/2026-11-22-scoring.js';
import { asOfMigration } from './migrations/2026-11-25-as-of.js';
import { benchmarksMigration } from './migrations/2026-11-25-benchmarks.js';
import { changedAtMigration } from './migrations/2026-11-25-changed-at.js';
import { modelVersionsMigration } from './migrations/2026-11-25-model-versions.js';
import { rehearsalsMigration } from './migrations/2026-11-25-rehearsals.js';
import { conflictsMigration } from './migrations/2026-11-29-conflicts.js';
import { scenariosMigration } from './migrations/2026-11-25-scenarios.js';
import { listsMigration } from './migrations/2026-11-29-lists.js';
import { visitFindingsMigration } from './migrations/2026-11-30-visit-findings.js';
import { rehearseJob } from './rehearsal/rehearse.job.js';
import { scenarios } from './scenario/scenarios.projection.js';
import { calculateScoreJob } from './score/calculate-score.job.js';
import { scores } from './score/scores.projection.js';
import {
  benchmarkConsentStream,
  effortStream,
  rehearsalStream,
  scenarioStream,
  scoreStream,
} from './scoring.publications.js';
import type { ScoringTables } from './scoring.tables.js';

export const scoring = defineService<ScoringTables>({
  name: 'scoring',
  streams: [scoreStream, benchmarkConsentStream, effortStream, scenarioStream, rehearsalStream],
  projections: [scores, finalScores, benchmarkConsents, efforts, scenarios] as ServiceProjection<ScoringTables>[],
  reactions: [
    rememberAssessment,
    rememberFacility,
    rememberCorrectedFacility,
    calculateWhenAnswersChanged,
    calculateWhenSubmitted,
    calculateWhenReopened,
    rememberModelVersion,
    rememberDraft,
    ...history,
    ...visitFindings,
  ],
  jobs: [calculateScoreJob, takeBenchmarkSnapshot, rehearseJob],
  migrations: {
    '2026-11-22-scoring': scoringMigration,
    '2026-11-25-as-of': asOfMigration,
    '2026-11-25-benchmarks': benchmarksMigration,
    '2026-11-25-changed-at': changedAtMigration,
    '2026-11-25-model-versions': modelVersionsMigration,
    '2026-11-25-rehearsals': rehearsalsMigration,
    '2026-11-25-scenarios': scenariosMigration,
    '2026-11-29-conflicts': conflictsMigration,
    '2026-11-29-lists': listsMigration,
    '2026-11-30-visit-findings': visitFindingsMigration,
  },
});
