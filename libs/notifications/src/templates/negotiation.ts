import { assignmentDeclined } from '@cairn/contracts/validation/events/assignment-declined.v1.js';
import { dateProposed } from '@cairn/contracts/validation/events/date-proposed.v1.js';
import { proposalDeclined } from '@cairn/contracts/validation/events/proposal-declined.v1.js';
import { proposalLapsed } from '@cairn/contracts/validation/events/proposal-lapsed.v1.js';
import { mailTemplate } from './mail-template.js';
import { visitPath, visitsPath } from './routes.js';

/** The validator sees nothing of the visit itself before its date is fixed, so the link leads to the own list. */
export const assignmentOfferedMail = mailTemplate('assignment-offered', dateProposed, {
  values: ({ facilityName, mode, ...visit }, { wording }) => ({
    facility: facilityName,
    mode: mode === 'on-site' ? wording.texts.onSite : wording.texts.remote,
    day: wording.day(visit.startsAt.slice(0, 10)),
    when: wording.visitTime(visit),
  }),
  path: () => visitsPath,
});

export const assignmentDeclinedMail = mailTemplate('assignment-declined', assignmentDeclined, {
  names: ({ personId }) => [personId],
  values: ({ facilityName, personId }, { nameOf }) => ({ facility: facilityName, validator: nameOf(personId) }),
  quotation: ({ reason }) => reason,
  path: ({ organizationId, visitId }) => visitPath(organizationId, visitId),
});

export const proposalDeclinedMail = mailTemplate('proposal-declined', proposalDeclined, {
  values: ({ facilityName, earliest, latest }, { wording }) => ({
    facility: facilityName,
    earliest: wording.day(earliest),
    latest: wording.day(latest),
  }),
  quotation: ({ message }) => message,
  path: ({ organizationId, visitId }) => visitPath(organizationId, visitId),
});

export const proposalLapsedMail = mailTemplate('proposal-lapsed', proposalLapsed, {
  values: ({ facilityName }) => ({ facility: facilityName }),
  path: ({ organizationId, visitId }) => visitPath(organizationId, visitId),
});
