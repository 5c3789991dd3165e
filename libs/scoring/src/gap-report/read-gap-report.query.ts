import type { GapReport, Peers } from '@cairn/contracts/scoring/http/gap-report.js';
import { textsOf } from '@cairn/maturity-models';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import { checksumOf, evaluated } from '../score/calculate-score.job.js';
import type { ScoringTables } from '../scoring.tables.js';
import { gapReport } from './gap-report.js';
import { findAssessed, findFinalScores } from './gap-report.query.js';

/** The gap report on the answers as they stand; `peers` is null where they are too few or kept back. */
export const readGapReport = async ({ db, scope, meta }: Transaction<ScoringTables>, assessmentId: string, language: string, peers: Peers | null): Promise<GapReport> => {
  const assessed = await findAssessed(db, scope.tenantId, assessmentId);
  const model = assessed && (await modelVersions.find(db, assessed.model, assessed.modelVersion));
  if (!model) throw new NotFound('assessment-not-found');
  const { input, evaluation } = evaluated(model, assessed, assessed.answers);
  return gapReport({
    assessmentId,
    facilityName: assessed.facilityName,
    final: assessed.submitted,
    model,
    texts: textsOf(model, language),
    input,
    answersChecksum: checksumOf(input),
    evaluation,
    efforts: {},
    peers,
    earlier: await findFinalScores(db, scope.tenantId, assessed),
    calculatedAt: assessed.calculatedAt ?? meta.at,
    asOf: meta.at,
  });
};
