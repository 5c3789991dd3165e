import { webhookPaused } from '@cairn/contracts/notifications/events/webhook-paused.v1.js';
import { mailTemplate } from './mail-template.js';
import { integrationsPath } from './routes.js';

export const webhookPausedMail = mailTemplate('webhook-paused', webhookPaused, {
  variant: ({ reason }) => reason,
  values: ({ host }) => ({ host }),
  path: ({ ofProgramme }, { organizationId }) => integrationsPath(ofProgramme ? undefined : organizationId),
});
