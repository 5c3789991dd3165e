import { participationDeclined } from '@cairn/contracts/organizations/events/participation-declined.v1.js';
import { participationRequested } from '@cairn/contracts/organizations/events/participation-requested.v1.js';
import { mailTemplate } from './mail-template.js';
import { participationRequestPath, requestParticipationPath } from './routes.js';

export const participationRequestedMail = mailTemplate('participation-requested', participationRequested, {
  values: ({ hospital, country }, { wording }) => ({ hospital, country: wording.country(country) }),
  path: ({ requestId }) => participationRequestPath(requestId),
});

export const participationDeclinedMail = mailTemplate('participation-declined', participationDeclined, {
  values: ({ hospital }) => ({ hospital }),
  quotation: ({ reason }) => reason,
  path: () => requestParticipationPath,
});
