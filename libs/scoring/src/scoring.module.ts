import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { GapReportController } from './gap-report/gap-report.controller.js';
import { BenchmarkConsentController } from './benchmark-consent/benchmark-consent.controller.js';
import { BenchmarksController } from './benchmark/benchmarks.controller.js';
import { HistoryController } from './history/history.controller.js';
import { RehearsalsController } from './rehearsal/rehearsals.controller.js';
import { EffortsController } from './effort/efforts.controller.js';
import { ScenariosController } from './scenario/scenarios.controller.js';
import { LiveScoreController } from './score/live-score.controller.js';
import { ScoresController } from './history/scores.controller.js';
import { scoring } from './scoring.service.js';

@ServiceModule(scoring, {
  controllers: [
    ScoresController,
    LiveScoreController,
    HistoryController,
    GapReportController,
    EffortsController,
    ScenariosController,
    BenchmarksController,
    BenchmarkConsentController,
    RehearsalsController,
  ],
})
export class ScoringModule {}
