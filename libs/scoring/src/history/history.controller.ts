import { type Proof, type ScoreChange, proof, scoreHistory as history } from '@cairn/contracts/scoring/http/scores.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findAssessment } from '../score/assessments.query.js';
import { scoreStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { type AsOf, asOfQuery, momentOf } from './as-of.js';
import { findProof } from './proof.query.js';
import { scoreHistory } from './score-history.js';

@ApiTags('scoring')
@Controller('api/scoring/:organizationId/assessments/:assessmentId')
export class HistoryController {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('proof')
  @Returns(proof)
  async proof(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: asOfQuery }) query: AsOf,
  ): Promise<Proof> {
    const moment = momentOf(query, this.service.clock.now());
    const found = await this.service.inTenant(caller, ({ db }) => findProof(db, caller.tenantId, assessmentId, moment));
    if (!found) throw new NotFound('assessment-not-found');
    return found;
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('history')
  @Returns(history)
  history(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
  ): Promise<ScoreChange[]> {
    return this.service.inTenant(caller, async (tx) => {
      if (!(await findAssessment(tx.db, caller.tenantId, assessmentId))) throw new NotFound('assessment-not-found');
      return scoreHistory(await tx.history(scoreStream, assessmentId));
    });
  }
}
