export { putAsideWaitingMail, waitingMail } from './delivery/waiting-mail.store.js';
export { notifications } from './notifications.service.js';
export { NotificationsModule } from './notifications.module.js';
