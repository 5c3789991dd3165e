import { defineService } from '@cairn/platform/process/service-definition.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { findings, verdicts } from './finding/findings.projection.js';
import { answers } from './inbox/answers.reaction.js';
import { programmeIdentities } from './inbox/programme-identities.reaction.js';
import { peopleWhoBelonged } from './inbox/people-who-belonged.reaction.js';
import { rememberAssessmentOpened } from './inbox/remember-assessment-when-opened.reaction.js';
import { rememberAssessmentReopened } from './inbox/remember-assessment-when-reopened.reaction.js';
import { rememberAssessmentSubmitted } from './inbox/remember-assessment-when-submitted.reaction.js';
import { rememberCorrectedFacility } from './inbox/remember-facility-when-corrected.reaction.js';
import { rememberFacility } from './inbox/remember-facility-when-registered.reaction.js';
import { rememberCorrectedOrganization } from './inbox/remember-organization-when-corrected.reaction.js';
import { rememberScore } from './inbox/remember-score-when-calculated.reaction.js';
import { rememberConfirmations } from './inbox/remember-model-confirmations.reaction.js';
import { rememberModelVersion } from './inbox/remember-model-version-when-published.reaction.js';
import { validationMigration } from './migrations/2026-11-22-validation.js';
import { answersKnownMigration } from './migrations/2026-11-25-answers-known.js';
import { answersMigration } from './migrations/2026-11-25-answers.js';
import { modelVersionsMigration } from './migrations/2026-11-25-model-versions.js';
import { listsMigration } from './migrations/2026-11-29-lists.js';
import { modelConfirmationsMigration } from './migrations/2026-11-29-model-confirmations.js';
import { peopleWhoBelongedMigration } from './migrations/2026-11-29-people-who-belonged.js';
import { validatorsMigration } from './migrations/2026-11-29-validators.js';
import { verdictsMigration } from './migrations/2026-11-29-verdicts.js';
import { agendasMigration } from './migrations/2026-11-30-agendas.js';
import { decisionLettersMigration } from './migrations/2026-11-30-decision-letters.js';
import { visitRulesMigration } from './migrations/2026-11-29-visit-rules.js';
import { disruptionsMigration } from './migrations/2026-11-30-disruptions.js';
import { plansMigration } from './migrations/2026-11-30-plans.js';
import { assignments } from './appointment/assignments.projection.js';
import { lapseProposals } from './appointment/lapse-proposals.job.js';
import { conflicts } from './conflict/conflicts.projection.js';
import { liftedConflicts } from './conflict/lifted-conflicts.projection.js';
import { disruptions } from './disruption/disruptions.projection.js';
import { shiftVisits } from './disruption/shift-visits.job.js';
import { drawPlans } from './plan/draw-plan.job.js';
import { plans } from './plan/plans.projection.js';
import { releasePlans } from './plan/release-plan.job.js';
import { profiles } from './profile/profiles.projection.js';
import { mindDeadlines } from './visit/mind-deadlines.job.js';
import { visitRules } from './rules/rules.projection.js';
import {
  conflictStream,
  disruptionStream,
  planStream,
  profileStream,
  rulesStream,
  visitStream,
} from './validation.publications.js';
import type { ValidationTables } from './validation.tables.js';
import { visitValidators } from './validator/visit-validators.projection.js';
import { restateDates } from './appointment/restate-dates.job.js';
import { visits } from './visit/visits.projection.js';
import type { VisitRejection } from './visit/visit-state.js';

export const validation = defineService<ValidationTables>({
  name: 'validation',
  streams: [visitStream, profileStream, conflictStream, rulesStream, planStream, disruptionStream],
  projections: [
    visits,
    visitValidators,
    assignments,
    findings,
    verdicts,
    visitRules,
    plans,
    disruptions,
    profiles,
    conflicts,
    liftedConflicts,
  ] as ServiceProjection<ValidationTables>[],
  reactions: [
    rememberFacility,
    rememberCorrectedFacility,
    rememberCorrectedOrganization,
    rememberAssessmentOpened,
    rememberAssessmentSubmitted,
    rememberAssessmentReopened,
    rememberScore,
    rememberModelVersion,
    ...rememberConfirmations,
    ...answers,
    ...peopleWhoBelonged,
    ...programmeIdentities,
  ],
  jobs: [restateDates, lapseProposals, mindDeadlines, drawPlans, releasePlans, shiftVisits],
  migrations: {
    '2026-11-22-validation': validationMigration,
    '2026-11-25-model-versions': modelVersionsMigration,
    '2026-11-25-answers': answersMigration,
    '2026-11-25-answers-known': answersKnownMigration,
    '2026-11-29-model-confirmations': modelConfirmationsMigration,
    '2026-11-29-people-who-belonged': peopleWhoBelongedMigration,
    '2026-11-29-validators': validatorsMigration,
    '2026-11-29-lists': listsMigration,
    '2026-11-29-visit-rules': visitRulesMigration,
    '2026-11-29-verdicts': verdictsMigration,
    '2026-11-30-plans': plansMigration,
    '2026-11-30-disruptions': disruptionsMigration,
    '2026-11-30-decision-letters': decisionLettersMigration,
    '2026-11-30-agendas': agendasMigration,
  },
  constraints: {
    one_visit_for_an_assessment: 'visit-already-open',
    one_visit_for_a_validator_at_a_time: 'validator-already-booked',
  } satisfies Record<string, VisitRejection>,
});
