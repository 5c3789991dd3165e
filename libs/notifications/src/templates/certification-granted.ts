import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import { mailTemplate } from './mail-template.js';
import { certificatePath } from './routes.js';

/** A first certificate, or one that takes the place of another, whose number and stage are then named. */
export const certificationGrantedMail = mailTemplate('certification-granted', certificationGranted, {
  variant: ({ kind, former }) => (kind === 'first' || !former ? undefined : kind),
  values: ({ facilityName, number, stage, grantedOn, expiresOn, former }, { wording }) => ({
    ...(former && { formerNumber: former.number, formerStage: String(former.stage) }),
    facility: facilityName,
    number,
    stage: String(stage),
    granted: wording.day(grantedOn),
    expires: wording.day(expiresOn),
  }),
  path: ({ certificationId }, { organizationId }) => certificatePath(organizationId, certificationId),
});
