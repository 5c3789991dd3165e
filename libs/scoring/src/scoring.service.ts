import { defineService } from '@cairn/platform/service/service-definition.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { efforts } from './effort/efforts.projection.js';
import { calculateWhenSubmitted } from './inbox/calculate-final-score-when-submitted.reaction.js';
import { calculateWhenAnswersChanged } from './inbox/calculate-score-when-answers-changed.reaction.js';
import { calculateWhenReopened } from './inbox/calculate-score-when-reopened.reaction.js';
import { rememberAssessment } from './inbox/remember-assessment-when-opened.reaction.js';
import { scoringMigration } from './migrations/2026-11-22-scoring.js';
import { scenariosMigration } from './migrations/2026-11-25-scenarios.js';
import { scenarios } from './scenario/scenarios.projection.js';
import { calculateScoreJob } from './score/calculate-score.job.js';
import { scores } from './score/scores.projection.js';
import { effortStream, scenarioStream, scoreStream } from './scoring.publications.js';
import type { ScoringTables } from './scoring.tables.js';

export const scoring = defineService<ScoringTables>({
  name: 'scoring',
  streams: [scoreStream, effortStream, scenarioStream],
  projections: [scores, efforts, scenarios] as ServiceProjection<ScoringTables>[],
  reactions: [rememberAssessment, calculateWhenAnswersChanged, calculateWhenSubmitted, calculateWhenReopened],
  jobs: [calculateScoreJob],
  migrations: { '2026-11-22-scoring': scoringMigration, '2026-11-25-scenarios': scenariosMigration },
});
