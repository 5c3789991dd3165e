import {
  type AssessmentBenchmark,
  type Benchmark,
  assessmentBenchmark,
  assessmentBenchmarkQuery,
  benchmark,
  benchmarkQuery,
} from '@cairn/contracts/scoring/http/benchmarks.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { findOwnScores } from './own-scores.query.js';
import { quarterOf } from './statistics.js';
import { toldUnder } from './told.js';
import { ToldGroups } from './told-groups.query.js';

type Asked = z.output<typeof benchmarkQuery>;

@ApiTags('benchmarks')
@Controller('api/scoring')
export class BenchmarksController {
  private readonly groups: ToldGroups;

  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {
    this.groups = new ToldGroups(service);
  }

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/benchmarks')
  @Returns(benchmark)
  async ofAll(@Query({ schema: benchmarkQuery }) asked: Asked): Promise<Benchmark> {
    return { ...(await this.told(asked)), own: [] };
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/benchmarks')
  @Returns(benchmark)
  async ofOrganization(
    @CallerOf() caller: Caller,
    @Query({ schema: benchmarkQuery }) asked: Asked,
  ): Promise<Benchmark> {
    const own = await this.service.inTenant(caller, ({ db }) =>
      findOwnScores(db, caller.tenantId, asked.model, asked.modelVersion, asked.asOf),
    );
    const told = await this.told(asked);
    const { figures } = told;
    return {
      ...told,
      own: own.map((one) => ({
        ...one,
        focusAreas: Object.entries(one.focusAreas).map(([id, score]) => ({ id, score })),
        quarter: figures && quarterOf(one.score, figures),
      })),
    };
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/assessments/:assessmentId/benchmark')
  @Returns(assessmentBenchmark)
  ofAssessment(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: assessmentBenchmarkQuery }) { asOf: until }: z.output<typeof assessmentBenchmarkQuery>,
  ): Promise<AssessmentBenchmark> {
    return this.groups.ofAssessment(caller, assessmentId, until);
  }

  private async told({ model, modelVersion, asOf: until, by, ...filters }: Asked): Promise<Omit<Benchmark, 'own'>> {
    const { asOf, snapshots, groups, stages } = await this.groups.of({ model, modelVersion, asOf: until });
    return { model, modelVersion, asOf, snapshots, ...toldUnder(groups, filters, by, stages) };
  }
}
