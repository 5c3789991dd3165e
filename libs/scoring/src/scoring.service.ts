import { defineService } from '@cairn/platform/service/service-definition.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { calculateWhenSubmitted } from './inbox/calculate-final-score-when-submitted.reaction.js';
import { calculateWhenAnswersChanged } from './inbox/calculate-score-when-answers-changed.reaction.js';
import { calculateWhenReopened } from './inbox/calculate-score-when-reopened.reaction.js';
import { rememberAssessment } from './inbox/remember-assessment-when-opened.reaction.js';
import { rememberModelVersion } from './inbox/remember-model-version-when-published.reaction.js';
import { rememberDraft } from './inbox/remember-model-version-when-submitted.reaction.js';
import { scoringMigration } from './migrations/2026-11-22-scoring.js';
import { modelVersionsMigration } from './migrations/2026-11-25-model-versions.js';
import { rehearsalsMigration } from './migrations/2026-11-25-rehearsals.js';
import { rehearseJob } from './rehearsal/rehearse.job.js';
import { calculateScoreJob } from './score/calculate-score.job.js';
import { scores } from './score/scores.projection.js';
import { scoreStream } from './scoring.publications.js';
import type { ScoringTables } from './scoring.tables.js';

export const scoring = defineService<ScoringTables>({
  name: 'scoring',
  streams: [scoreStream],
  projections: [scores as ServiceProjection<ScoringTables>],
  reactions: [rememberAssessment, calculateWhenAnswersChanged, calculateWhenSubmitted, calculateWhenReopened, rememberModelVersion, rememberDraft],
  jobs: [calculateScoreJob, rehearseJob],
  migrations: { '2026-11-22-scoring': scoringMigration, '2026-11-25-model-versions': modelVersionsMigration, '2026-11-25-rehearsals': rehearsalsMigration },
});
