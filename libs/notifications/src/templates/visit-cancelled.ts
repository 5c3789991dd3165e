import { visitCancelled } from '@cairn/contracts/validation/events/visit-cancelled.v1.js';
import { cancelledEntry } from '../calendar/visit-entry.js';
import { mailTemplate } from './mail-template.js';
import { visitPath, visitsPath } from './routes.js';

/** Also tells a validator who is no longer of the team that the date is free again. */
export const visitCancelledMail = mailTemplate('visit-cancelled', visitCancelled, {
  variant: ({ appointment }, because) => (because === 'released' ? 'released' : appointment ? 'dated' : undefined),
  values: ({ facilityName, appointment }, { wording }) => ({
    facility: facilityName,
    ...(appointment && { day: wording.day(appointment.startsAt.slice(0, 10)), when: wording.visitTime(appointment) }),
  }),
  quotation: ({ reason }) => reason || undefined,
  path: ({ visitId }, { because, organizationId }) =>
    because === 'released' ? visitsPath : visitPath(organizationId, visitId),
  calendar: (visit) => (visit.appointment ? cancelledEntry(visit, visit.appointment) : undefined),
});
