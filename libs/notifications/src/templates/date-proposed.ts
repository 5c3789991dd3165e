import { dateProposed } from '@cairn/contracts/validation/events/date-proposed.v1.js';
import { mailTemplate } from './mail-template.js';
import { visitPath } from './routes.js';

export const dateProposedMail = mailTemplate('date-proposed', dateProposed, {
  variant: ({ moves }) => (moves ? 'moving' : undefined),
  values: ({ facilityName, mode, ...visit }, { wording }) => ({
    facility: facilityName,
    mode: mode === 'on-site' ? wording.texts.onSite : wording.texts.remote,
    day: wording.day(visit.startsAt.slice(0, 10)),
    when: wording.visitTime(visit),
  }),
  path: ({ visitId }, { organizationId }) => visitPath(organizationId, visitId),
});
