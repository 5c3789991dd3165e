import { findingsSettled } from '@cairn/contracts/validation/events/findings-settled.v1.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import type { ScoringTables } from '../scoring.tables.js';

const rememberFindings = reaction<ScoringTables, typeof findingsSettled>(
  'remember-findings-when-settled',
  findingsSettled,
  async ({ tenantId, data: { assessmentId, visitId, decidedAt, visitEndedOn, findings } }, { db }) => {
    const row = { visit_id: visitId, visit_ended_on: visitEndedOn, findings: JSON.stringify(findings) };
    await db
      .insertInto('visit_findings')
      .values({ tenant_id: tenantId, assessment_id: assessmentId, decided_at: decidedAt, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'assessment_id', 'decided_at']).doUpdateSet(row))
      .execute();
  },
);

/** What visits found, which gap reports show beside what the survey says. */
export const visitFindings = memory<ScoringTables>('visit-findings', ['visit_findings'], [rememberFindings]);
