import { type Score, score, scores } from '@cairn/contracts/scoring/http/scores.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AsOf, asOfQuery, momentOf } from './as-of.js';
import { findScoreAsOf } from './proof.query.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { type ScoreSummary, findScore, findScores, findScoresOfAll } from '../score/scores.query.js';

@ApiTags('scoring')
@Controller('api/scoring')
export class ScoresController {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/scores')
  @Returns(scores)
  ofAll(): Promise<ScoreSummary[]> {
    return this.service.inProgramme(findScoresOfAll);
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/scores')
  @Returns(scores)
  ofOrganization(@CallerOf() caller: Caller): Promise<ScoreSummary[]> {
    return this.service.inTenant(caller, ({ db }) => findScores(db, caller.tenantId));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/assessments/:assessmentId/score')
  @Returns(score)
  async one(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: asOfQuery }) query: AsOf,
  ): Promise<Score> {
    const moment = momentOf(query, this.service.clock.now());
    const found = await this.service.inTenant(caller, ({ db }) =>
      query.asOf === undefined
        ? findScore(db, caller.tenantId, assessmentId)
        : findScoreAsOf(db, caller.tenantId, assessmentId, moment),
    );
    if (!found) throw new NotFound('assessment-not-found');
    return found;
  }
}
