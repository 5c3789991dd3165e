import { Rejection } from '@cairn/event-sourcing';
import { elementKey, obstaclesOf } from '@cairn/maturity-models';
import { shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { findModelConfirmations } from '@cairn/platform/models/model-confirmations.query.js';
import type { Kysely } from 'kysely';
import { modelVersions } from '../inbox/model-versions.query.js';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitRejection } from './visit-state.js';

const NAMED = 20;

/**
 * A certificate rests on a version that states terms of certification, and on what was published or confirmed by now.
 *
 * @throws Rejection `model-version-certifies-nothing`, or `model-version-not-certifiable`, which names what is open
 */
export const mustCertify = async (db: Kysely<ValidationTables>, model: string, modelVersion: string): Promise<void> => {
  const version = await modelVersions.find(db, model, modelVersion);
  if (version && !version.certification)
    throw new Rejection<VisitRejection>('model-version-certifies-nothing', { model, modelVersion });
  const confirmations = await findModelConfirmations(db, model, modelVersion);
  const open = version && obstaclesOf(version, shippedModelVersions(), confirmations);
  if (version?.status !== 'draft' && open?.length === 0) return;
  throw new Rejection<VisitRejection>('model-version-not-certifiable', {
    model,
    modelVersion,
    count: open?.length ?? 0,
    elements: open?.slice(0, NAMED).map(elementKey) ?? [],
  });
};
