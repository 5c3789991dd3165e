import type { certificationSubject } from '@cairn/contracts/certification/certification-subject.js';
import { certificationExpired } from '@cairn/contracts/certification/events/certification-expired.v1.js';
import { expiryReminded } from '@cairn/contracts/certification/events/expiry-reminded.v1.js';
import { reAssessmentDue } from '@cairn/contracts/certification/events/re-assessment-due.v1.js';
import type { z } from 'zod';
import { type MailContext, mailTemplate } from './mail-template.js';
import { certificatePath, facilityPath } from './routes.js';

const valuesOf = (
  { facilityName, number, stage, expiresOn }: Readonly<z.output<typeof certificationSubject>>,
  { wording }: MailContext,
) => ({
  facility: facilityName,
  number,
  stage: String(stage),
  expires: wording.day(expiresOn),
});

export const expiryReminderMail = mailTemplate('expiry-reminder', expiryReminded, {
  values: (facts, context) => ({ ...valuesOf(facts, context), months: context.wording.months(facts.monthsLeft) }),
  path: ({ certificationId }, { organizationId }) => certificatePath(organizationId, certificationId),
});

export const reAssessmentDueMail = mailTemplate('re-assessment-due', reAssessmentDue, {
  values: valuesOf,
  path: ({ facilityId }, { organizationId }) => facilityPath(organizationId, facilityId),
});

export const certificationExpiredMail = mailTemplate('certification-expired', certificationExpired, {
  values: valuesOf,
  path: ({ facilityId }, { organizationId }) => facilityPath(organizationId, facilityId),
});
