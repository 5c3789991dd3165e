import type { Benchmark, benchmarkQuery } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { type Service } from '@cairn/platform/service/service.js';
import type { z } from 'zod';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { findOwnScores } from './own-scores.query.js';
import { quarterOf } from './statistics.js';
import { publishedGroupsOf } from './published-groups.query.js';
import { publishedFigures } from './published-figures.js';

type Asked = z.output<typeof benchmarkQuery>;

const figuresOf = async (
  service: Service<ScoringTables>,
  { model, modelVersion, asOf: until, by, ...filters }: Asked,
): Promise<Omit<Benchmark, 'own'>> => {
  const { asOf, snapshots, groups, stages } = await publishedGroupsOf(service).of({ model, modelVersion, asOf: until });
  return { model, modelVersion, asOf, snapshots, ...publishedFigures(groups, filters, by, stages) };
};

export const benchmarkQueries = queriesOf(scoring, 'benchmarks', {
  ofAll: async (service, asked: Asked): Promise<Benchmark> => ({ ...(await figuresOf(service, asked)), own: [] }),

  ofOrganization: async (service, caller: Caller, asked: Asked): Promise<Benchmark> => {
    const own = await service.inTenant(caller, ({ db }) =>
      findOwnScores(db, caller.tenantId, asked.model, asked.modelVersion, asked.asOf),
    );
    const peers = await figuresOf(service, asked);
    const { figures } = peers;
    return {
      ...peers,
      own: own.map((one) => ({
        ...one,
        focusAreas: Object.entries(one.focusAreas).map(([id, score]) => ({ id, score })),
        quarter: figures && quarterOf(one.score, figures),
      })),
    };
  },

  ofAssessment: (service, caller: Caller, assessmentId: string, until: string | undefined) =>
    publishedGroupsOf(service).ofAssessment(caller, assessmentId, until),
});
