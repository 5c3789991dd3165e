import { ServiceModule } from '@cairn/platform/service/service-module.js';
import { EffortsController } from './effort/efforts.controller.js';
import { ScenariosController } from './scenario/scenarios.controller.js';
import { LiveScoreController } from './score/live-score.controller.js';
import { ScoresController } from './score/scores.controller.js';
import { scoring } from './scoring.service.js';

@ServiceModule(scoring, { controllers: [ScoresController, LiveScoreController, EffortsController, ScenariosController] })
export class ScoringModule {}
