export { putAsideWaitingMail, waitingMail } from './delivery/waiting-mail.store.js';
export { notifications } from './notifications.service.js';
export { rotateWebhookSecrets } from './webhook/webhook-secrets.store.js';
export { NotificationsModule } from './notifications.module.js';
