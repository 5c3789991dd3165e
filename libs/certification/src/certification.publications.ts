import { certificationExpired } from '@cairn/contracts/certification/events/certification-expired.v1.js';
import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import { expiryReminded } from '@cairn/contracts/certification/events/expiry-reminded.v1.js';
import { reAssessmentDue } from '@cairn/contracts/certification/events/re-assessment-due.v1.js';
import { publish, stream } from '@cairn/platform/service/stream.js';
import { type CertificationEventData, certificationEvents } from './certification/certification-events.js';
import { certificationIdOf } from './certification/certification-id.js';
import type { Certification } from './certification/certification-state.js';
import { certification } from './certification/certification.js';

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
  CertificationExpired: ({ stream }, state) => publish(certificationExpired, subjectOf(stream, state)),
});
