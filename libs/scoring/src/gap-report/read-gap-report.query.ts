import type { GapReport, Peers } from '@cairn/contracts/scoring/http/gap-report.js';
import { textsOf } from '@cairn/maturity-models';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { findEffortDays } from '../effort/efforts.query.js';
import { modelVersions } from '../model-version/model-versions.query.js';
import { checksumOf, evaluated } from '../score/evaluated.query.js';
import type { ScoringTables } from '../scoring.tables.js';
import { gapReport } from './gap-report.js';
import { findVisitFindings } from './visit-findings.query.js';
import { asItStood, findAssessed, findFinalScores } from './gap-report.query.js';

/**
 * `peers` is null where they are too few or suppressed; `isPast`: the answers of that moment are asked for, not the
 * current ones.
 */
export type Asked = {
  readonly language: string;
  readonly peers: Peers | null;
  readonly asOf: string;
  readonly isPast: boolean;
};

/** The gap report on the current answers, or on those of a past moment. */
export const readGapReport = async (
  { db, scope }: Transaction<ScoringTables>,
  assessmentId: string,
  { language, peers, asOf, isPast }: Asked,
): Promise<GapReport> => {
  const found = await findAssessed(db, scope.tenantId, assessmentId);
  const assessed = found && isPast ? await asItStood(db, scope.tenantId, assessmentId, found, asOf) : found;
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
    efforts: await findEffortDays(db, scope.tenantId, assessmentId),
    peers,
    earlier: await findFinalScores(db, scope.tenantId, assessed),
    visit: assessed.submitted ? await findVisitFindings(db, scope.tenantId, assessmentId, asOf) : null,
    calculatedAt: assessed.calculatedAt ?? asOf,
    asOf,
  });
};
