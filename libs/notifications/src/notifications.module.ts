import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { mailboxQueries } from './mailbox/mailbox.handler.js';
import { MessagesController } from './message-log/messages.controller.js';
import { messageQueries } from './message-log/messages.handler.js';
import { ResendMessageHandler } from './message-log/resend-message.handler.js';
import { notifications } from './notifications.service.js';

@ServiceModule(notifications, {
  controllers: [MessagesController, MailboxController],
  handlers: [ResendMessageHandler],
  queries: [messageQueries, mailboxQueries],
})
export class NotificationsModule {}
