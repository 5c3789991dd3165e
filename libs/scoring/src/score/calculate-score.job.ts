import type { Job } from '@cairn/platform/jobs/job.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { Temporal } from 'temporal-polyfill';
import type { ScoringTables } from '../scoring.tables.js';
import { holdAssessments } from './assessments.query.js';
import { calculateScores } from './calculate-scores.store.js';

const name = 'calculate-score';
/** Assessments that one transaction calculates. */
const SET = 100;
/** Wait of an assessment that failed in a batch for its own attempt. */
const ALONE_AFTER = { seconds: 5 };

/**
 * Calculates the scores of assessments; the key is the id of one, and others of the organization that are due are taken
 * with it. Where a reaction does so at once, this catches up on what it left out. An attempt after the first takes the
 * one alone, so that an assessment which cannot be calculated holds up no others.
 */
export const calculateScoreJob: Job<ScoringTables> = {
  name,
  inSets: true,
  run: async ({ tenantId, key, revision, attempt }, service) => {
    const scope = () => systemScope(tenantId, service.clock, `calculate-score ${key} ${revision}`);
    let others = 0;
    do {
      others = await service.inTenant(scope(), async (tx) => {
        const taken = attempt === 1 ? await tx.takeDue({ name }, SET) : [];
        await calculateAll(tx, [key, ...taken]);
        return taken.length;
      });
    } while (others === SET);
  },
};

/** @throws Error when the first cannot be evaluated; another that cannot becomes due again */
const calculateAll = async (tx: Transaction<ScoringTables>, assessmentIds: readonly string[]): Promise<void> => {
  const [own] = assessmentIds;
  const assessments = await holdAssessments(tx.db, tx.scope.tenantId, [...new Set(assessmentIds)]);
  for (const { assessmentId, error } of await calculateScores(tx, assessments)) {
    if (assessmentId === own) throw error;
    await tx.due({ name }, assessmentId, Temporal.Instant.from(tx.meta.at).add(ALONE_AFTER).toString());
  }
};

/** The score of one assessment; nothing for one that is not known yet. */
export const calculateIn = (tx: Transaction<ScoringTables>, assessmentId: string): Promise<void> =>
  calculateAll(tx, [assessmentId]);
