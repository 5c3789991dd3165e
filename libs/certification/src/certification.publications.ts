import type { ActName } from '@cairn/contracts/act.js';
import { actRecordedInCertification } from '@cairn/contracts/certification/events/act-recorded.v1.js';
import { certificationExpired } from '@cairn/contracts/certification/events/certification-expired.v1.js';
import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import { certificationStandingChanged } from '@cairn/contracts/certification/events/certification-standing-changed.v1.js';
import { expiryReminded } from '@cairn/contracts/certification/events/expiry-reminded.v1.js';
import { identitySet } from '@cairn/contracts/certification/events/identity-set.v1.js';
import { reAssessmentDue } from '@cairn/contracts/certification/events/re-assessment-due.v1.js';
import { revocationProposed } from '@cairn/contracts/certification/events/revocation-proposed.v1.js';
import type { StandingChange } from '@cairn/contracts/certification/standing-change.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import { actOf } from '@cairn/platform/service/act-of.js';
import { publish, stream } from '@cairn/platform/service/stream.js';
import { type CertificationEventData, certificationEvents } from './certification/certification-events.js';
import { certificationIdOf } from './certification/certification-id.js';
import type { Certification } from './certification/certification-state.js';
import { certification } from './certification/certification.js';
import { identityEvents } from './identity/identity-events.js';
import { identity } from './identity/identity.js';
import { publicationEvents } from './publication/publication-events.js';
import { publication } from './publication/publication.js';

const grantOf = ({ grant }: Certification): CertificationEventData<'CertificationGranted'> => {
  if (!grant) throw new Error('An event of a certification comes after its grant.');
  return grant;
};

const subjectOf = (stream: string, state: Certification) => {
  const { number, organizationId, facilityId, facilityName, model, modelVersion, stage, expiresOn } = grantOf(state);
  return {
    certificationId: certificationIdOf(stream),
    number,
    organizationId,
    facilityId,
    facilityName,
    model,
    modelVersion,
    stage,
    expiresOn,
  };
};

const changed = (
  change: StandingChange,
  stream: string,
  state: Certification,
  { on, reason }: { readonly on: string; readonly reason: string },
  formerNumber: string | null = null,
) => publish(certificationStandingChanged, { ...subjectOf(stream, state), change, on, reason, formerNumber });

/** A decision on a certification, for the audit log. */
const decided = (what: ActName, event: Pick<RecordedEvent, 'meta' | 'stream'>, state: Certification) =>
  actOf(actRecordedInCertification, what, event, certificationIdOf(event.stream), {
    facilityId: grantOf(state).facilityId,
  });

export const identityStream = stream(identity, identityEvents, {
  IdentitySet: (event) => [
    publish(identitySet, { version: event.version, identity: event.data.identity, setAt: event.meta.at }),
    actOf(actRecordedInCertification, 'identity-set', event, null),
  ],
});

export const publicationStream = stream(publication, publicationEvents);

export const certificationStream = stream(certification, certificationEvents, {
  CertificationGranted: ({ stream, data: { assessmentId, modelVersion, grantedOn, timeZone, kind, former } }, state) =>
    publish(certificationGranted, {
      ...subjectOf(stream, state),
      assessmentId,
      modelVersion,
      grantedOn,
      timeZone,
      kind,
      former,
    }),
  ExpiryReminded: ({ stream, data }, state) =>
    publish(expiryReminded, { ...subjectOf(stream, state), monthsLeft: data.monthsLeft }),
  ReAssessmentWindowOpened: ({ stream }, state) => {
    const { assessmentId, windowOpensOn } = grantOf(state);
    return publish(reAssessmentDue, { ...subjectOf(stream, state), formerAssessmentId: assessmentId, windowOpensOn });
  },
  CertificationSuspended: (event, state) => [
    changed('suspended', event.stream, state, event.data),
    decided('certification-suspended', event, state),
  ],
  CertificationReinstated: (event, state) => [
    changed('reinstated', event.stream, state, event.data),
    decided('certification-reinstated', event, state),
  ],
  CertificationRevoked: (event, state) => [
    changed('revoked', event.stream, state, event.data),
    decided('certification-revoked', event, state),
  ],
  CertificationCorrected: (event, state) => [
    changed('corrected', event.stream, state, event.data, event.data.formerNumber),
    decided('certification-corrected', event, state),
  ],
  RevocationProposed: (event, state) => [
    publish(revocationProposed, {
      ...subjectOf(event.stream, state),
      reason: event.data.reason,
      proposedBy: event.data.proposedBy,
    }),
    decided('revocation-proposed', event, state),
  ],
  RevocationDismissed: (event, state) => decided('revocation-dismissed', event, state),
  CertificationExpired: ({ stream }, state) => publish(certificationExpired, subjectOf(stream, state)),
});
