import { certificationExpired } from './certification/events/certification-expired.v1.js';
import { certificationGranted } from './certification/events/certification-granted.v1.js';
import { certificationStandingChanged } from './certification/events/certification-standing-changed.v1.js';
import { expiryReminded } from './certification/events/expiry-reminded.v1.js';
import { reAssessmentDue } from './certification/events/re-assessment-due.v1.js';
import type { EventContract } from './event-contract.js';
import { facilityCorrected } from './organizations/events/facility-corrected.v1.js';
import { facilityRegistered } from './organizations/events/facility-registered.v1.js';
import type { ApiKeyScope } from './organizations/http/api-keys.js';
import { organizationCorrected } from './organizations/events/organization-corrected.v1.js';
import { serviceAreasDefined } from './organizations/events/service-areas-defined.v1.js';
import { scoreCalculated } from './scoring/events/score-calculated.v1.js';
import { stageChanged } from './scoring/events/stage-changed.v1.js';
import { answersChanged } from './surveys/events/answers-changed.v1.js';
import { assessmentOpened } from './surveys/events/assessment-opened.v1.js';
import { assessmentReopened } from './surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from './surveys/events/assessment-submitted.v1.js';
import { evidenceAttached } from './surveys/events/evidence-attached.v1.js';
import { evidenceRemoved } from './surveys/events/evidence-removed.v1.js';
import { decisionRecorded } from './validation/events/decision-recorded.v1.js';
import { visitCancelled } from './validation/events/visit-cancelled.v1.js';
import { visitRequested } from './validation/events/visit-requested.v1.js';
import { visitScheduled } from './validation/events/visit-scheduled.v1.js';

/** Events that leave Cairn, by webhooks and the feed, and the scope an API key needs to read them. */
const byScope: Readonly<Partial<Record<ApiKeyScope, readonly EventContract[]>>> = {
  'surveys:read': [
    organizationCorrected,
    facilityRegistered,
    facilityCorrected,
    serviceAreasDefined,
    assessmentOpened,
    answersChanged,
    evidenceAttached,
    evidenceRemoved,
    assessmentSubmitted,
    assessmentReopened,
  ],
  'scores:read': [scoreCalculated, stageChanged],
  'visits:read': [visitRequested, visitScheduled, visitCancelled, decisionRecorded],
  'certificates:read': [
    certificationGranted,
    certificationStandingChanged,
    certificationExpired,
    expiryReminded,
    reAssessmentDue,
  ],
};

export type PublicEvent = {
  readonly contract: EventContract;
  readonly scope: ApiKeyScope;
  /** As programs see it: the service, what happened, and the version, `surveys.assessment-submitted.v1`. */
  readonly type: string;
};

export const publicEvents: readonly PublicEvent[] = Object.entries(byScope).flatMap(([scope, contracts]) =>
  contracts.map((contract) => ({
    contract,
    scope: scope as ApiKeyScope,
    type: `${contract.service}.${contract.type}`,
  })),
);

/** The types of events that a key with these scopes may read. */
export const typesWithin = (scopes: readonly ApiKeyScope[]): string[] =>
  publicEvents.filter(({ scope }) => scopes.includes(scope)).map(({ type }) => type);
