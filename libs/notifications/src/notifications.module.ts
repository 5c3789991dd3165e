import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { MessagesController } from './message-log/messages.controller.js';
import { notifications } from './notifications.service.js';

@ServiceModule(notifications, { controllers: [MessagesController, MailboxController] })
export class NotificationsModule {}
