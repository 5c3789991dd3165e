import type { Page } from '@cairn/contracts/page.js';
import type { DeskVisitsQuery, Visit, VisitSummary, VisitsQuery } from '@cairn/contracts/validation/http/visits.js';
import { shippedAgenda } from '@cairn/contracts/validation/agenda.js';
import { ruleOf, shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import { findNames } from '@cairn/platform/auth/names.query.js';
import type { Kysely } from 'kysely';
import { findStagesFound } from './found-stage.query.js';
import { findFindings, findVerdicts } from './findings.query.js';
import { type FirstTurn, type ListedVisit, pageOfVisits } from './visit-list.query.js';
import type { Conclusion, Ruling, ValidationTables } from '../validation.tables.js';
import type { Appointment } from './visit-events.js';

type Db = Kysely<ValidationTables>;
type Names = ReadonlyMap<string, string>;
type Row = Awaited<ReturnType<ReturnType<typeof visitRows>['executeTakeFirstOrThrow']>>;

const visitRows = (db: Db) => db.selectFrom('visits').selectAll();

/** A page of the visits of one organization. */
export const findVisits = (db: Db, tenantId: string, asked: VisitsQuery): Promise<Page<VisitSummary>> =>
  withNames(db, pageOfVisits(db, { ...asked, organizationId: tenantId }));

/** A page of the visits that the scope may read: all for staff, those assigned for a validator. */
export const findVisitsInScope = (db: Db, asked: DeskVisitsQuery, first: FirstTurn): Promise<Page<VisitSummary>> =>
  withNames(db, pageOfVisits(db, asked, first));

export const visitExists = async (db: Db, tenantId: string, id: string): Promise<boolean> =>
  (await db
    .selectFrom('visits')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined;

/** One visit with its checklist, findings and outcome, as the reader may see it. */
export const findVisit = async (db: Db, tenantId: string, id: string, readerId: string): Promise<Visit | undefined> => {
  const row = await visitRows(db).where('tenant_id', '=', tenantId).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const findings = await findFindings(db, tenantId, id);
  const verdicts = await findVerdicts(db, tenantId, id, readerId);
  const { conclusion, decision, proposed_decision: proposed } = row;
  const people = [
    ...peopleOf(row),
    ...othersOf(row),
    ...findings.flatMap(({ by, statedBy, votes }) => [by, statedBy ?? '', ...votes.map(({ personId }) => personId)]),
    ...verdicts.map(({ personId }) => personId),
    row.agenda?.by ?? '',
    conclusion?.by ?? '',
    decision?.by ?? '',
    decision?.proposedBy ?? '',
    proposed?.proposedBy ?? '',
  ];
  const names = await findNames(db, people);
  return {
    ...summary(row, names),
    note: row.note,
    agenda: agendaOf(row, names),
    proposal: proposalOf(row, names),
    answers: Object.entries(answersOf(row)).map(([personId, { accepted, reason }]) => ({
      personId,
      answer: accepted ? 'accepted' : 'declined',
      reason,
    })),
    declined: row.declined && {
      message: row.declined.message,
      objections: row.declined.objections.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
      at: row.declined.at,
    },
    overrides: Object.entries(row.overrides).map(([personId, { reason, requestedBy, approvedBy }]) => ({
      personId,
      name: names.get(personId) ?? '',
      reason,
      requestedBy: names.get(requestedBy) ?? '',
      approvedBy: approvedBy && (names.get(approvedBy) ?? ''),
    })),
    checklist: [...row.checklist],
    foundStage:
      conclusion && row.status !== 're-review' ? conclusion.foundStage : await stageFoundIn(db, row, findings),
    rule:
      (row.rule && { ...row.rule, agenda: row.rule.agenda ?? [...shippedAgenda] }) ??
      ruleOf({ ...shippedRules, stages: shippedRules.stages.slice(0, 1) }, 0, row.target_stage, 'first'),
    findings: findings.map((finding) => ({
      ...finding,
      votes: finding.votes.map(({ personId, verdict }) => ({
        personId,
        name: names.get(personId) ?? '',
        verdict,
        agrees: verdict === finding.verdict,
      })),
      statedBy: finding.statedBy && (names.get(finding.statedBy) ?? ''),
      by: names.get(finding.by) ?? '',
    })),
    verdicts: verdicts.map((one) => ({ ...one, by: names.get(one.personId) ?? '' })),
    recorded: Object.entries(row.recorded).map(([criterionId, validators]) => ({
      criterionId,
      validators: [...validators],
    })),
    revealed: [...row.revealed],
    conclusion: conclusion && concludedBy(conclusion, names),
    proposedDecision: proposed && {
      outcome: proposed.outcome,
      stage: proposed.stage,
      aboveReason: proposed.aboveReason,
      reasons: proposed.reasons,
      at: proposed.at,
      by: names.get(proposed.proposedBy) ?? '',
      byId: proposed.proposedBy,
    },
    decision: decision && decidedBy(decision, names),
    letters: [...row.earlier_decisions, ...(decision ? [decision] : [])].map(({ outcome, at }, i) => ({
      decision: i + 1,
      outcome,
      at,
    })),
    evidence: row.evidence && {
      statements: [...row.evidence.statements],
      at: row.evidence.at,
      by: names.get(row.evidence.by) ?? '',
    },
    appeal: row.appeal && {
      reasons: row.appeal.reasons,
      reviewers: (row.appeal.reviewers ?? []).map((personId) => ({ personId, name: names.get(personId) ?? '' })),
      lead: row.appeal.lead ?? null,
      at: row.appeal.at,
      by: names.get(row.appeal.by) ?? '',
    },
    version: row.version,
  };
};

/** Who left the team takes part in nothing; a moved visit keeps its agenda. */
const agendaOf = ({ agenda, appointment }: Row, names: Names): Visit['agenda'] =>
  agenda && {
    entries: agenda.entries.map((entry) => ({
      ...entry,
      validators: entry.validators.filter((personId) => appointment?.validators.includes(personId)),
    })),
    version: agenda.version,
    at: agenda.at,
    by: names.get(agenda.by) ?? '',
  };

const concludedBy = ({ foundStage: _, ...conclusion }: Conclusion, names: Names): Visit['conclusion'] => ({
  ...conclusion,
  by: names.get(conclusion.by) ?? '',
});

const decidedBy = (decision: Ruling, names: Names): Visit['decision'] => ({
  outcome: decision.outcome,
  stage: decision.stage,
  aboveReason: decision.aboveReason,
  reasons: decision.reasons,
  openCriteria: [...(decision.openCriteria ?? [])],
  correctiveUntil: decision.correctiveUntil ?? null,
  appealUntil: decision.appealUntil ?? null,
  reapplyFrom: decision.reapplyFrom ?? null,
  proposedBy: decision.proposedBy ? (names.get(decision.proposedBy) ?? '') : null,
  at: decision.at,
  by: names.get(decision.by) ?? '',
});

/** Follows the findings while they are made. */
const stageFoundIn = (
  db: Db,
  { tenant_id, assessment_id, model, model_version }: Row,
  findings: readonly Pick<Visit['findings'][number], 'criterionId' | 'verdict'>[],
): Promise<number | null> =>
  findings.length === 0
    ? Promise.resolve(null)
    : findStagesFound(
        db,
        tenant_id,
        { assessmentId: assessment_id, model, modelVersion: model_version },
        findings,
      ).then((stages) => stages?.foundStage ?? null);

const withNames = async (db: Db, read: Promise<Page<ListedVisit>>): Promise<Page<VisitSummary>> => {
  const { items, ...page } = await read;
  const names = await findNames(db, items.flatMap(peopleOf));
  return { ...page, items: items.map((row) => summary(row, names)) };
};

const summary = (row: ListedVisit, names: Names): VisitSummary => ({
  id: row.id,
  organizationId: row.tenant_id,
  organizationName: row.organization_name,
  facilityId: row.facility_id,
  facilityName: row.facility_name,
  country: row.country,
  timeZone: row.time_zone,
  assessmentId: row.assessment_id,
  model: row.model,
  modelVersion: row.model_version,
  targetStage: row.target_stage,
  status: row.status,
  holdsAssessment: row.holds_assessment,
  mode: row.mode,
  earliest: row.earliest,
  latest: row.latest,
  requestedAt: row.requested_at,
  appointment: appointmentOf(row.appointment ?? row.proposal, row.time_zone, names),
  holdUntil: row.proposal?.holdUntil ?? null,
  declines: Object.values(answersOf(row)).filter(({ accepted }) => !accepted).length,
});

const answersOf = (row: Pick<Row, 'proposal' | 'proposal_answers' | 'appointment_answers'>) =>
  row.proposal ? row.proposal_answers : row.appointment_answers;

const proposalOf = ({ proposal, time_zone }: Row, names: Names): Visit['proposal'] => {
  const appointment = appointmentOf(proposal, time_zone, names);
  return (
    appointment && {
      ...appointment,
      alternatives: [...(proposal?.alternatives ?? [])],
      holdUntil: proposal?.holdUntil ?? null,
    }
  );
};

const othersOf = ({ overrides, declined, evidence, appeal }: Row): readonly string[] => [
  evidence?.by ?? '',
  appeal?.by ?? '',
  ...(appeal?.reviewers ?? []),
  ...Object.entries(overrides).flatMap(([personId, one]) => [personId, one.requestedBy, one.approvedBy ?? '']),
  ...(declined?.objections ?? []),
];

const appointmentOf = (appointment: Appointment | null, timeZone: string, names: Names): VisitSummary['appointment'] =>
  appointment && {
    startsAt: appointment.startsAt,
    endsAt: appointment.endsAt,
    timeZone,
    mode: appointment.mode,
    validators: appointment.validators.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
    lead: appointment.lead,
  };

const peopleOf = ({ appointment, proposal }: Pick<ListedVisit, 'appointment' | 'proposal'>): readonly string[] => [
  ...(appointment?.validators ?? []),
  ...(proposal?.validators ?? []),
];

/** Reads nothing that is sealed. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** A visit whose date was fixed, with how often it was moved. */
export const findFixedVisit = async (
  db: Db,
  tenantId: string,
  id: string,
): Promise<{ readonly visit: Visit; readonly sequence: number } | undefined> => {
  const visit = await findVisit(db, tenantId, id, nobody);
  const row = await db
    .selectFrom('visits')
    .select('appointment')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return visit && row?.appointment
    ? { visit, sequence: row.appointment.sequence + (visit.status === 'cancelled' ? 1 : 0) }
    : undefined;
};
