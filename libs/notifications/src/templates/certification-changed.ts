import { certificationStandingChanged } from '@cairn/contracts/certification/events/certification-standing-changed.v1.js';
import { revocationProposed } from '@cairn/contracts/certification/events/revocation-proposed.v1.js';
import { mailTemplate } from './mail-template.js';
import { certificatePath } from './routes.js';

/** Suspended, reinstated, revoked or corrected, with the reason in the words of the programme. */
export const certificationChangedMail = mailTemplate('certification-changed', certificationStandingChanged, {
  variant: ({ change }) => change,
  values: ({ facilityName, number, stage, expiresOn, on, formerNumber }, { wording }) => ({
    facility: facilityName,
    number,
    stage: String(stage),
    expires: wording.day(expiresOn),
    on: wording.day(on),
    formerNumber: formerNumber ?? '',
  }),
  quotation: ({ reason }) => reason,
  path: ({ organizationId, certificationId }) => certificatePath(organizationId, certificationId),
});

export const revocationProposedMail = mailTemplate('revocation-proposed', revocationProposed, {
  names: ({ proposedBy }) => [proposedBy],
  values: ({ facilityName, number, stage, proposedBy }, { nameOf }) => ({
    facility: facilityName,
    number,
    stage: String(stage),
    proposer: nameOf(proposedBy),
  }),
  quotation: ({ reason }) => reason,
  path: ({ organizationId, certificationId }) => certificatePath(organizationId, certificationId),
});
