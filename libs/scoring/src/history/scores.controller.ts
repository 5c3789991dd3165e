import type { Page } from '@cairn/contracts/page.js';
import {
  type DeskScoresQuery,
  type Score,
  type ScoresQuery,
  deskScoresQuery,
  score,
  scores,
  scoresQuery,
} from '@cairn/contracts/scoring/http/scores.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AsOf, asOfQuery } from './as-of.js';
import { scoreQueries } from './scores.handler.js';
import type { ScoreSummary } from '../score/scores.query.js';

@Controller('api/scoring')
export class ScoresController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('manager', 'analyst', 'scheduler')
  @KeyScope('scores:read')
  @Get('desk/scores')
  @Returns(scores)
  ofAll(
    @CallerOf() caller: Caller,
    @Query({ schema: deskScoresQuery }) asked: DeskScoresQuery,
  ): Promise<Page<ScoreSummary>> {
    return this.queries.execute(scoreQueries.ofAll(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('scores:read')
  @Get(':organizationId/scores')
  @Returns(scores)
  ofOrganization(
    @CallerOf() caller: Caller,
    @Query({ schema: scoresQuery }) asked: ScoresQuery,
  ): Promise<Page<ScoreSummary>> {
    return this.queries.execute(scoreQueries.ofOrganization(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('scores:read')
  @Get(':organizationId/assessments/:assessmentId/score')
  @Returns(score)
  async one(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: asOfQuery }) query: AsOf,
  ): Promise<Score> {
    const found = await this.queries.execute(scoreQueries.one(caller, assessmentId, query));
    if (!found) throw new NotFound('assessment-not-found');
    return found;
  }
}
