import { formerCertificationTerms } from '@cairn/contracts/certification/certification-terms.js';
import { formerCertification, grantKind } from '@cairn/contracts/certification/grant-kind.js';
import { country, id, instant, localDate, slug, timeZone } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

const monthsLeft = z.union([z.literal(12), z.literal(6), z.literal(3), z.literal(1)]);
export type MonthsLeft = z.output<typeof monthsLeft>;

const because = z.string();

const validityTerms = z.object({ validityMonths: z.int().positive(), renewalWindowMonths: z.int().nonnegative() });
const { visitFromStage: _, ...formerValidity } = formerCertificationTerms;

/**
 * `grantedOn` is the last day of the visit, or the day of the decision where that is not known. `on` is the facility's
 * day from which a fact holds. `terms` are those of the model version; `former` is the certification in force until the grant. Facts from before
 * either was kept say the terms that held then, and nothing of what they replaced.
 */
export const certificationEvents = eventsOf({
  CertificationGranted: {
    schema: z.object({
      number: z.string(),
      organizationId: id,
      organizationName: z.string(),
      facilityId: id,
      facilityName: z.string(),
      country,
      timeZone,
      assessmentId: id,
      visitId: id,
      model: slug,
      modelVersion: slug,
      stage: z.int(),
      decidedAt: instant,
      grantedOn: localDate,
      expiresOn: localDate,
      windowOpensOn: localDate,
      terms: validityTerms,
      kind: grantKind,
      former: formerCertification.nullable(),
    }),
    upcasts: [(data: object) => ({ ...data, terms: formerValidity, kind: 'first', former: null })],
  },
  CertificationReplaced: z.object({ byCertificationId: id, byNumber: z.string(), replacedOn: localDate }),
  CertificationSuspended: z.object({ on: localDate, reason: because }),
  CertificationReinstated: z.object({ on: localDate, reason: because }),
  RevocationProposed: z.object({ reason: because, proposedBy: z.string() }),
  RevocationDismissed: z.object({ reason: because }),
  CertificationRevoked: z.object({ on: localDate, reason: because, proposedBy: z.string() }),
  CertificationCorrected: z.object({
    number: z.string(),
    formerNumber: z.string(),
    facilityName: z.string(),
    organizationName: z.string(),
    on: localDate,
    reason: because,
  }),
  ExpiryReminded: z.object({ monthsLeft }),
  ReAssessmentWindowOpened: z.object({}),
  CertificationExpired: z.object({}),
});
export type CertificationEvent = EventIn<typeof certificationEvents>;
export type CertificationEventData<Type extends CertificationEvent['type']> = Extract<
  CertificationEvent,
  { type: Type }
>['data'];
