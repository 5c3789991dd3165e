import type { AssessmentBenchmark, Benchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import { assessmentBenchmark, assessmentBenchmarkQuery, benchmark, benchmarkQuery } from '@cairn/contracts/scoring/http/benchmarks.js';
import { id } from '@cairn/contracts/values.js';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
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
import { findAssessedFacility, findOwnScores } from './own-scores.query.js';
import { findSnapshotDays, PeerGroups, type ToldGroup } from './peer-groups.query.js';
import { quarterOf } from './statistics.js';
import { toldUnder, usualPeers } from './told.js';

type Asked = z.output<typeof benchmarkQuery>;
type Of = Pick<Asked, 'model' | 'modelVersion' | 'asOf'>;
type Shown = { readonly asOf: string | null; readonly snapshots: string[]; readonly groups: readonly ToldGroup[] };

@ApiTags('benchmarks')
@Controller('api/scoring')
export class BenchmarksController {
  private readonly peerGroups = new PeerGroups();

  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get('desk/benchmarks')
  @Returns(benchmark)
  async ofAll(@Query({ schema: benchmarkQuery }) asked: Asked): Promise<Benchmark> {
    return { ...(await this.told(asked)), own: [] };
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/benchmarks')
  @Returns(benchmark)
  async ofOrganization(@CallerOf() caller: Caller, @Query({ schema: benchmarkQuery }) asked: Asked): Promise<Benchmark> {
    const own = await this.service.inTenant(caller, ({ db }) => findOwnScores(db, caller.tenantId, asked.model, asked.modelVersion, asked.asOf));
    const told = await this.told(asked);
    const { figures } = told;
    return { ...told, own: own.map((one) => ({ ...one, quarter: figures && quarterOf(one.score, figures) })) };
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/assessments/:assessmentId/benchmark')
  @Returns(assessmentBenchmark)
  async ofAssessment(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: assessmentBenchmarkQuery }) { asOf: until }: z.output<typeof assessmentBenchmarkQuery>,
  ): Promise<AssessmentBenchmark> {
    const found = await this.service.inTenant(caller, ({ db }) => findAssessedFacility(db, caller.tenantId, assessmentId));
    if (!found) throw new NotFound('assessment-not-found');
    const { model, modelVersion, region, country } = found;
    const { asOf, groups } = await this.shown({ model, modelVersion, asOf: until });
    return { assessmentId, model, modelVersion, asOf, peers: usualPeers(groups, { ...(region && { region }), ...(country && { country }) }, stagesOf(found)) };
  }

  private async told({ model, modelVersion, asOf: until, by, ...filters }: Asked): Promise<Omit<Benchmark, 'own'>> {
    const { asOf, snapshots, groups } = await this.shown({ model, modelVersion, asOf: until });
    return { model, modelVersion, asOf, snapshots, ...toldUnder(groups, filters, by, stagesOf({ model, modelVersion })) };
  }

  /** The latest snapshot by the day that is asked for; it belongs to no tenant. */
  private shown({ model, modelVersion, asOf }: Of): Promise<Shown> {
    return this.service.inNoTenant(async (db) => {
      const snapshots = await findSnapshotDays(db, { model, modelVersion });
      const day = snapshots.find((one) => asOf === undefined || one <= asOf);
      return { asOf: day ?? null, snapshots, groups: day === undefined ? [] : await this.peerGroups.of(db, { model, modelVersion, day }) };
    });
  }
}

const stagesOf = ({ model, modelVersion }: Of): number[] => findShippedModelVersion(model, modelVersion)?.stages.map(({ stage }) => stage) ?? [];
