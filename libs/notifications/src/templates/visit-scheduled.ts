import type { DataOf } from '@cairn/contracts/event-contract.js';
import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { requestedEntry } from '../calendar/visit-entry.js';
import { type MailTemplate, mailTemplate } from './mail-template.js';
import { visitPath } from './routes.js';

type Parts = Omit<MailTemplate<DataOf<typeof visitScheduled>>, 'name' | 'contract' | 'variant'>;

const fixedDate: Parts = {
  values: ({ facilityName, mode, ...visit }, { wording }) => ({
    facility: facilityName,
    mode: mode === 'on-site' ? wording.texts.onSite : wording.texts.remote,
    day: wording.day(visit.startsAt.slice(0, 10)),
    when: wording.visitTime(visit),
  }),
  path: ({ visitId }, { organizationId }) => visitPath(organizationId, visitId),
  calendar: (visit) => requestedEntry(visit),
};

export const visitScheduledMail = mailTemplate('visit-scheduled', visitScheduled, fixedDate);
export const visitMovedMail = mailTemplate('visit-moved', visitScheduled, {
  ...fixedDate,
  variant: ({ clocksChanged }) => (clocksChanged ? 'clocks' : undefined),
});
