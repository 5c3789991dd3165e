import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { BenchmarkConsentController } from './benchmark-consent/benchmark-consent.controller.js';
import { benchmarkConsentQueries } from './benchmark-consent/benchmark-consent.handler.js';
import { StateBenchmarkConsentHandler } from './benchmark-consent/state-benchmark-consent.handler.js';
import { BenchmarksController } from './benchmark/benchmarks.controller.js';
import { benchmarkQueries } from './benchmark/benchmarks.handler.js';
import { EffortsController } from './effort/efforts.controller.js';
import { effortQueries } from './effort/efforts.handler.js';
import { EstimateEffortHandler } from './effort/estimate-effort.handler.js';
import { GapReportController } from './gap-report/gap-report.controller.js';
import { gapReportQueries } from './gap-report/gap-report.handler.js';
import { HistoryController } from './history/history.controller.js';
import { historyQueries } from './history/history.handler.js';
import { RehearsalsController } from './rehearsal/rehearsals.controller.js';
import { rehearsalQueries } from './rehearsal/rehearsals.handler.js';
import { StartRehearsalHandler } from './rehearsal/start-rehearsal.handler.js';
import { DeleteScenarioHandler } from './scenario/delete-scenario.handler.js';
import { RewriteScenarioHandler } from './scenario/rewrite-scenario.handler.js';
import { SaveScenarioHandler } from './scenario/save-scenario.handler.js';
import { ScenariosController } from './scenario/scenarios.controller.js';
import { scenarioQueries } from './scenario/scenarios.handler.js';
import { LiveScoreController } from './score/live-score.controller.js';
import { liveScoreQueries } from './score/live-score.handler.js';
import { ScoresController } from './history/scores.controller.js';
import { scoreQueries } from './history/scores.handler.js';
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
  handlers: [
    EstimateEffortHandler,
    SaveScenarioHandler,
    RewriteScenarioHandler,
    DeleteScenarioHandler,
    StateBenchmarkConsentHandler,
    StartRehearsalHandler,
  ],
  queries: [
    scoreQueries,
    liveScoreQueries,
    historyQueries,
    gapReportQueries,
    effortQueries,
    scenarioQueries,
    benchmarkQueries,
    benchmarkConsentQueries,
    rehearsalQueries,
  ],
})
export class ScoringModule {}
