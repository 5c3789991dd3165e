import { ServiceModule } from '@cairn/platform/service/service-module.js';
import { RehearsalsController } from './rehearsal/rehearsals.controller.js';
import { LiveScoreController } from './score/live-score.controller.js';
import { ScoresController } from './score/scores.controller.js';
import { scoring } from './scoring.service.js';

@ServiceModule(scoring, { controllers: [ScoresController, LiveScoreController, RehearsalsController] })
export class ScoringModule {}
