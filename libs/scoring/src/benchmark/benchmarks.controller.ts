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
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { benchmarkQueries } from './benchmarks.handler.js';

type Asked = z.output<typeof benchmarkQuery>;

@Controller('api/scoring')
export class BenchmarksController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/benchmarks')
  @Returns(benchmark)
  ofAll(@Query({ schema: benchmarkQuery }) asked: Asked): Promise<Benchmark> {
    return this.queries.execute(benchmarkQueries.ofAll(asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/benchmarks')
  @Returns(benchmark)
  ofOrganization(@CallerOf() caller: Caller, @Query({ schema: benchmarkQuery }) asked: Asked): Promise<Benchmark> {
    return this.queries.execute(benchmarkQueries.ofOrganization(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/assessments/:assessmentId/benchmark')
  @Returns(assessmentBenchmark)
  ofAssessment(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: assessmentBenchmarkQuery }) { asOf: until }: z.output<typeof assessmentBenchmarkQuery>,
  ): Promise<AssessmentBenchmark> {
    return this.queries.execute(benchmarkQueries.ofAssessment(caller, assessmentId, until));
  }
}
