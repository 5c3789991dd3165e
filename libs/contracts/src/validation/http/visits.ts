import { z } from 'zod';
import { id, instant, localDate, prose, proseOrNone, slug, timeZone, version, wallTime } from '../../values.js';
import { outcome, verdict, visitMode, visitStatus } from '../visit.js';

/** `POST /api/validation/:organizationId/visits`: the hospital asks, with a submitted assessment of a stage that its model certifies. */
export const requestVisit = z
  .object({ assessmentId: id, mode: visitMode, earliest: localDate, latest: localDate, note: prose(2000).optional() })
  .refine(({ earliest, latest }) => earliest <= latest, { path: ['latest'], error: 'must not be before earliest' })
  .meta({ id: 'RequestVisit' });

/**
 * `PUT .../visits/:visitId/proposal` with `If-Match`: staff offer a date (facility's wall time) and a team. Also moves
 * a fixed date.
 */
export const proposeDate = z
  .object({ startsAt: wallTime, endsAt: wallTime, mode: visitMode, validators: z.array(id).min(1).max(5), lead: id })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], error: 'must be after startsAt' })
  .meta({ id: 'ProposeDate' });

/**
 * `POST .../visits/:visitId/confirmation`: the hospital accepts the proposed date (no body); `.../cancellation`,
 * `.../conclusion`, `.../decision`.
 */
export const cancelVisit = z.object({ reason: prose(1000) }).meta({ id: 'CancelVisit' });

/** `PUT .../visits/:visitId/findings/:criterionId` with `If-Match` (the finding's version, "0" for a first one). */
export const recordFinding = z.object({ verdict, note: proseOrNone(4000) }).meta({ id: 'RecordFinding' });

/** `aboveReason` is needed, and kept, where the stage is above the visit's `foundStage`. */
const aboveReason = prose(4000).optional();

export const concludeVisit = z
  .object({
    proposedStage: z.int().min(0).max(7),
    aboveReason,
    commendations: proseOrNone(8000),
    recommendations: proseOrNone(8000),
  })
  .meta({ id: 'ConcludeVisit' });

export const decide = z
  .object({ outcome, stage: z.int().min(0).max(7), aboveReason, reasons: prose(8000) })
  .meta({ id: 'RecordDecision' });

export const finding = z
  .object({ criterionId: slug, verdict, note: z.string(), by: z.string(), at: instant, version })
  .meta({ id: 'Finding' });

export const validator = z.object({ personId: id, name: z.string(), email: z.string() }).meta({ id: 'Validator' });
/** `GET /api/validation/validators?from&to` for staff; `busy` when booked on a day between. */
export const validators = z.array(validator.extend({ busy: z.boolean() }));

export const appointment = z
  .object({
    startsAt: wallTime,
    endsAt: wallTime,
    timeZone,
    mode: visitMode,
    validators: z.array(validator.pick({ personId: true, name: true })),
    lead: id,
  })
  .meta({ id: 'Appointment' });

export const visitSummary = z
  .object({
    id,
    organizationId: id,
    organizationName: z.string(),
    facilityId: id,
    facilityName: z.string(),
    country: z.string(),
    timeZone,
    assessmentId: id,
    model: slug,
    modelVersion: slug,
    targetStage: z.int(),
    status: visitStatus,
    /** Whether the visit keeps the survey of its assessment from being reopened. */
    holdsAssessment: z.boolean(),
    mode: visitMode,
    earliest: localDate,
    latest: localDate,
    requestedAt: instant,
    appointment: appointment.nullable(),
  })
  .meta({ id: 'VisitSummary' });
export type VisitSummary = z.output<typeof visitSummary>;
/**
 * `GET /api/validation/:organizationId/visits`; `GET /api/validation/desk/visits` (staff: all, validator: those
 * assigned).
 */
export const visits = z.array(visitSummary);

/**
 * `GET /api/validation/:organizationId/visits/:visitId` (ETag: version). `checklist` lists the criteria up to the
 * target stage with the survey's result.
 */
export const visit = visitSummary
  .extend({
    note: z.string().nullable(),
    /**
     * A date that waits for the hospital's confirmation. `appointment` shows the fixed date and, while none is fixed,
     * the proposed one.
     */
    proposal: appointment.nullable(),
    checklist: z.array(
      z.object({
        criterionId: slug,
        stage: z.int().nullable(),
        branch: slug.nullable(),
        status: z.enum(['met', 'not-met', 'not-applicable']),
      }),
    ),
    findings: z.array(finding),
    /**
     * The stage that follows from the findings: what is not confirmed is not met. Null before the first finding, and
     * where it is not known.
     */
    foundStage: z.int().nullable(),
    conclusion: z
      .object({
        proposedStage: z.int(),
        aboveReason: z.string().nullable(),
        commendations: z.string(),
        recommendations: z.string(),
        at: instant,
        by: z.string(),
      })
      .nullable(),
    decision: z
      .object({
        outcome,
        stage: z.int(),
        aboveReason: z.string().nullable(),
        reasons: z.string(),
        at: instant,
        by: z.string(),
      })
      .nullable(),
    version,
  })
  .meta({ id: 'Visit' });
export type Visit = z.output<typeof visit>;
