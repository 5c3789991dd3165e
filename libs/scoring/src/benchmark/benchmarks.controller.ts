import type { AssessmentBenchmark, Benchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import { assessmentBenchmark, benchmark, benchmarkQuery } from '@cairn/contracts/scoring/http/benchmarks.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/service/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import type { Published } from './benchmarks.query.js';
import { findBenchmark, findUsualPeers } from './benchmarks.query.js';
import { findAssessedFacility, findOwnScores } from './own-scores.query.js';
import { quarterOf } from './statistics.js';

type Asked = z.output<typeof benchmarkQuery>;

@ApiTags('benchmarks')
@Controller('api/scoring')
export class BenchmarksController {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/benchmarks')
  @Returns(benchmark)
  async ofAll(@Query({ schema: benchmarkQuery }) asked: Asked): Promise<Benchmark> {
    return { ...(await this.published(asked)), own: [] };
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/benchmarks')
  @Returns(benchmark)
  async ofOrganization(@CallerOf() caller: Caller, @Query({ schema: benchmarkQuery }) asked: Asked): Promise<Benchmark> {
    const own = await this.service.inTenant(caller, ({ db }) => findOwnScores(db, caller.tenantId, asked.model, asked.modelVersion, asked.asOf));
    const published = await this.published(asked);
    const { figures } = published;
    return { ...published, own: own.map((one) => ({ ...one, quarter: figures && quarterOf(one.score, figures) })) };
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/assessments/:assessmentId/benchmark')
  @Returns(assessmentBenchmark)
  async ofAssessment(@CallerOf() caller: Caller, @Param('assessmentId', { schema: id }) assessmentId: string): Promise<AssessmentBenchmark> {
    const found = await this.service.inTenant(caller, ({ db }) => findAssessedFacility(db, caller.tenantId, assessmentId));
    if (!found) throw new NotFound('assessment-not-found');
    const { model, modelVersion, region, country } = found;
    const filters = { ...(region && { region }), ...(country && { country }) };
    return { assessmentId, model, modelVersion, ...(await this.service.inNoTenant((db) => findUsualPeers(db, { model, modelVersion, filters }))) };
  }

  private published({ model, modelVersion, asOf, by, ...filters }: Asked): Promise<Published> {
    return this.service.inNoTenant((db) => findBenchmark(db, { model, modelVersion, filters }, { asOf, by }));
  }
}
