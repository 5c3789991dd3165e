import { certificationTerms, formerCertificationTerms } from '@cairn/contracts/certification/certification-terms.js';
import { country, id, instant, localDate, slug, timeZone, wallTime } from '@cairn/contracts/values.js';
import { outcome, verdict, visitMode } from '@cairn/contracts/validation/visit.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';
import { ruleBeforeRules, visitRule } from './visit-rule.js';

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

/**
 * `rule` is what the visit takes at least and `certification` what the model version states, both as they were when the
 * visit was requested. `foundStage` is the stage that follows from the findings, null in facts from before it was drawn;
 * `aboveReason` says why the stage proposed or granted is above it. `span` is null in dates from before it was kept, and
 * so is `proposedBy`. A date is offered with up to two `alternatives`, all held for the team until `holdUntil`; null in
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
      (data: object) => ({ ...data, rule: ruleBeforeRules }),
      (data: object) => ({ ...data, certification: formerCertificationTerms }),
    ],
  },
  DateProposed: {
    schema: appointment.extend({
      proposedBy: id.nullable(),
      alternatives: z.array(slot),
      holdUntil: instant.nullable(),
    }),
    upcasts: [
      (data: object) => ({ ...data, proposedBy: null }),
      (data: object) => ({ ...data, alternatives: [], holdUntil: null }),
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
    schema: appointment.extend({ sequence: z.int().nonnegative(), span: span.nullable() }),
    upcasts: [(data: object) => ({ ...data, span: null })],
  },
  DateRestated: z.object({ sequence: z.int().nonnegative(), span }),
  VisitCancelled: z.object({ reason: z.string() }),
  FindingRecorded: z.object({ criterionId: slug, verdict, note: z.string() }),
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
  DecisionRecorded: {
    schema: z.object({ outcome, stage: z.int(), aboveReason: z.string().nullable(), reasons: z.string() }),
    upcasts: [(data: object) => ({ ...data, aboveReason: null })],
  },
});
export type VisitEvent = EventIn<typeof visitEvents>;
export type VisitEventData<Type extends VisitEvent['type']> = Extract<VisitEvent, { type: Type }>['data'];
