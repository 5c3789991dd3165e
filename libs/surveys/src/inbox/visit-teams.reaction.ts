import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { reviewersAppointed } from '@cairn/contracts/validation/events/reviewers-appointed.v1.js';
import { visitCancelled } from '@cairn/contracts/validation/events/visit-cancelled.v1.js';
import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { SurveysTables } from '../surveys.tables.js';

type Of = { readonly tenantId: string; readonly data: { readonly visitId: string } };

const dismiss = async ({ db }: Transaction<SurveysTables>, { tenantId, data: { visitId } }: Of): Promise<void> => {
  await db.deleteFrom('visit_teams').where('tenant_id', '=', tenantId).where('visit_id', '=', visitId).execute();
};

const admit = async (
  tx: Transaction<SurveysTables>,
  fact: Of & { readonly data: { readonly assessmentId: string } },
  people: readonly string[],
): Promise<void> => {
  await dismiss(tx, fact);
  const team = people.map((personId) => ({
    tenant_id: fact.tenantId,
    visit_id: fact.data.visitId,
    assessment_id: fact.data.assessmentId,
    person_id: personId,
  }));
  if (team.length > 0) await tx.db.insertInto('visit_teams').values(team).execute();
};

const rememberTeam = reaction<SurveysTables, typeof visitScheduled>(
  'remember-team-when-visit-scheduled',
  visitScheduled,
  (fact, tx) => admit(tx, fact, fact.data.validators),
);
const rememberReviewers = reaction<SurveysTables, typeof reviewersAppointed>(
  'remember-reviewers-when-appointed',
  reviewersAppointed,
  (fact, tx) => admit(tx, fact, fact.data.reviewers),
);

const forgetWhenCancelled = reaction<SurveysTables, typeof visitCancelled>(
  'forget-team-when-visit-cancelled',
  visitCancelled,
  (fact, tx) => dismiss(tx, fact),
);
const forgetWhenDecided = reaction<SurveysTables, typeof decisionRecorded>(
  'forget-team-when-decided',
  decisionRecorded,
  async (fact, tx) => {
    if (fact.data.correctiveUntil === null) await dismiss(tx, fact);
  },
);

/**
 * Who reads an assessment as a validator: the team of the fixed date, or who reviews an appeal, until the final decision
 * or the end of the visit.
 */
export const visitTeams = memory<SurveysTables>(
  'visit-teams',
  ['visit_teams'],
  [rememberTeam, rememberReviewers, forgetWhenCancelled, forgetWhenDecided],
);
