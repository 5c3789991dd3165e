import { type Proof, type ScoreChange, proof, scoreHistory as history } from '@cairn/contracts/scoring/http/scores.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AsOf, asOfQuery } from './as-of.js';
import { historyQueries } from './history.handler.js';

@Controller('api/scoring/:organizationId/assessments/:assessmentId')
export class HistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('scores:read')
  @Get('proof')
  @Returns(proof)
  async proof(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: asOfQuery }) query: AsOf,
  ): Promise<Proof> {
    const found = await this.queries.execute(historyQueries.proof(caller, assessmentId, query));
    if (!found) throw new NotFound('assessment-not-found');
    return found;
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('scores:read')
  @Get('history')
  @Returns(history)
  history(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
  ): Promise<ScoreChange[]> {
    return this.queries.execute(historyQueries.changes(caller, assessmentId));
  }
}
