import { stageChangedVariant } from '@cairn/contracts/notifications/stage-changed-mail.js';
import { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';
import { mailTemplate } from './mail-template.js';
import { resultPath } from './routes.js';

export const stageChangedMail = mailTemplate('stage-changed', stageChanged, {
  variant: stageChangedVariant,
  values: ({ facilityName, from, to }) => ({ facility: facilityName, from: String(from ?? 0), to: String(to) }),
  path: ({ assessmentId }, { organizationId }) => resultPath(organizationId, assessmentId),
});
