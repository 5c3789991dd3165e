import { certificationTerms, formerCertificationTerms } from '@cairn/contracts/certification/certification-terms.js';
import { country, id, instant, localDate, slug, timeZone, wallTime } from '@cairn/contracts/values.js';
import { agendaEntries, shippedAgenda } from '@cairn/contracts/validation/agenda.js';
import { deadlineKind, outcome, verdict, visitMode } from '@cairn/contracts/validation/visit.js';
import { type VisitRule, shippedRules, visitRule } from '@cairn/contracts/validation/visit-rules.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

const checklistItem = z.object({
  criterionId: slug,
  stage: z.int().nullable(),
  branch: slug.nullable(),
  status: z.enum(['met', 'not-met', 'not-applicable']),
});
export type ChecklistItem = Readonly<z.output<typeof checklistItem>>;

const appointment = z.object({
  startsAt: wallTime,
  endsAt: wallTime,
  mode: visitMode,
  validators: z.array(id),
  lead: id,
});
export type Appointment = Readonly<z.output<typeof appointment>>;

const slot = z.object({ startsAt: wallTime, endsAt: wallTime });
/** A time on offer for the same team and format. */
export type Slot = Readonly<z.output<typeof slot>>;

const span = z.object({ begins: instant, ends: instant });
/** When an appointment takes place, by the rules its time zone had at the time of the fact. */
export type Span = Readonly<z.output<typeof span>>;

const shift = z.object({
  disruptionId: id,
  reason: z.string(),
  /** Whether it puts a shifted date back. */
  undoes: z.boolean(),
});
/** The disruption that moved a date, for the programme and without asking the hospital first. */
export type Shift = Readonly<z.output<typeof shift>>;

/** The rule of visits that were requested before rules were data. */
const ruleBeforeRules: VisitRule = {
  version: 0,
  case: 'first',
  team: 1,
  roles: [],
  minutes: 240,
  days: 1,
  modes: ['on-site', 'remote'],
  decision: 'lead',
  deciders: 1,
  clocks: shippedRules.clocks,
  agenda: [...shippedAgenda],
};

const observation = {
  verdict,
  note: z.string(),
  /** What is done well, and what the validator recommends, as preparation for the next stage. */
  strengths: z.string(),
  recommendations: z.string(),
};

const ruling = {
  outcome,
  stage: z.int(),
  aboveReason: z.string().nullable(),
  reasons: z.string(),
};

/**
 * `rule` is what the visit takes at least and `certification` what the model version states, both as they were when the
 * visit was requested. `foundStage` is the stage that follows from the findings, null in facts from before it was drawn;
 * `aboveReason` says why the stage proposed or granted is above it. `span` is null in dates from before it was kept, and
 * so is `proposedBy`; `shift` is null in facts from before dates were shifted. A date is offered with up to two `alternatives`, all held for the team until `holdUntil`; null in
 * facts from before holds lapsed.
 */
export const visitEvents = eventsOf({
  VisitRequested: {
    schema: z.object({
      organizationId: id,
      organizationName: z.string(),
      facilityId: id,
      facilityName: z.string(),
      country,
      timeZone,
      assessmentId: id,
      model: slug,
      modelVersion: slug,
      targetStage: z.int(),
      mode: visitMode,
      earliest: localDate,
      latest: localDate,
      note: z.string().nullable(),
      checklist: z.array(checklistItem),
      rule: visitRule,
      certification: certificationTerms,
    }),
    upcasts: [
      (data: object) => ({ ...data, rule: {} }),
      (data: object) => ({ ...data, certification: formerCertificationTerms }),
      (data: { readonly rule: object }) => ({ ...data, rule: { ...ruleBeforeRules, ...data.rule } }),
      (data: { readonly rule: object }) => ({ ...data, rule: { agenda: shippedAgenda, ...data.rule } }),
    ],
  },
  DateProposed: {
    schema: appointment.extend({
      proposedBy: id.nullable(),
      alternatives: z.array(slot),
      holdUntil: instant.nullable(),
      shift: shift.nullable(),
    }),
    upcasts: [
      (data: object) => ({ ...data, proposedBy: null }),
      (data: object) => ({ ...data, alternatives: [], holdUntil: null }),
      (data: object) => ({ ...data, shift: null }),
    ],
  },
  ProposalLapsed: z.object({}),
  ProposalDeclined: z.object({
    message: z.string(),
    earliest: localDate,
    latest: localDate,
    objections: z.array(id),
  }),
  AssignmentAccepted: z.object({ personId: id }),
  AssignmentDeclined: z.object({ personId: id, reason: z.string() }),
  ConflictOverrideRequested: z.object({ personId: id, reason: z.string(), requestedBy: id }),
  ConflictOverrideApproved: z.object({ personId: id, approvedBy: id }),
  VisitScheduled: {
    schema: appointment.extend({ sequence: z.int().nonnegative(), span: span.nullable(), shift: shift.nullable() }),
    upcasts: [(data: object) => ({ ...data, span: null }), (data: object) => ({ ...data, shift: null })],
  },
  DateRestated: z.object({ sequence: z.int().nonnegative(), span }),
  /** The whole agenda; the raised sequence has calendars take the entries anew. */
  AgendaSet: z.object({ entries: agendaEntries, sequence: z.int().nonnegative() }),
  VisitCancelled: z.object({ reason: z.string() }),
  /** One validator's own; sealed from everybody else until it is revealed. */
  VerdictRecorded: z.object({ personId: id, criterionId: slug, ...observation, afterReveal: z.boolean() }),
  /** By the lead, or by itself once the whole team has recorded a verdict. */
  VerdictsRevealed: z.object({ criteria: z.array(slug) }),
  /**
   * What the team finds. It cites the verdict of each validator; `statedBy` is the lead who settled verdicts that
   * differ, null where they agree. Facts from before verdicts were sealed cite none.
   */
  FindingRecorded: {
    schema: z.object({
      criterionId: slug,
      ...observation,
      votes: z.array(z.object({ personId: id, verdict })),
      statedBy: id.nullable(),
    }),
    upcasts: [(data: object) => ({ ...data, strengths: '', recommendations: '', votes: [], statedBy: null })],
  },
  /** A validator thought again after the reveal, and the verdicts differ. */
  FindingWithdrawn: z.object({ criterionId: slug }),
  VisitConcluded: {
    schema: z.object({
      proposedStage: z.int(),
      foundStage: z.int().nullable(),
      aboveReason: z.string().nullable(),
      commendations: z.string(),
      recommendations: z.string(),
    }),
    upcasts: [(data: object) => ({ ...data, foundStage: null, aboveReason: null })],
  },
  /** The first of two people proposes; the decision is made when the second approves. */
  DecisionProposed: z.object({ ...ruling, proposedBy: id }),
  /**
   * `decidedBy` is null where a deadline lapsed, and in facts from before it was kept. `openCriteria` are those that a
   * deferral or refusal leaves to be shown, of a deferral until `correctiveUntil`. A refusal may be appealed
   * until `appealUntil`, and the hospital may ask for another visit from `reapplyFrom` on.
   */
  DecisionRecorded: {
    schema: z.object({
      ...ruling,
      proposedBy: id.nullable(),
      decidedBy: id.nullable(),
      openCriteria: z.array(slug),
      correctiveUntil: instant.nullable(),
      appealUntil: instant.nullable(),
      reapplyFrom: localDate.nullable(),
    }),
    upcasts: [
      (data: object) => ({ ...data, aboveReason: null }),
      (data: object) => ({
        ...data,
        proposedBy: null,
        decidedBy: null,
        openCriteria: [],
        correctiveUntil: null,
        appealUntil: null,
        reapplyFrom: null,
      }),
    ],
  },
  /** The hospital is reminded of a deadline before it lapses. */
  DeadlineNeared: z.object({ kind: deadlineKind, until: instant }),
  CorrectiveEvidenceSubmitted: z.object({
    statements: z.array(z.object({ criterionId: slug, statement: z.string() })),
  }),
  AppealFiled: z.object({ reasons: z.string() }),
  AppealReviewersAppointed: z.object({ reviewers: z.array(id), lead: id, appointedBy: id }),
});
export type VisitEvent = EventIn<typeof visitEvents>;
export type VisitEventData<Type extends VisitEvent['type']> = Extract<VisitEvent, { type: Type }>['data'];
