export { putAsideWaitingMail, waitingMail } from './delivery/waiting-mail.query.js';
export { notifications } from './notifications.service.js';
export { NotificationsModule } from './notifications.module.js';
