import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { InboxController } from './bell/inbox.controller.js';
import { inboxQueries } from './bell/inbox.handler.js';
import { ReadNotificationsHandler } from './bell/read-notifications.handler.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { mailboxQueries } from './mailbox/mailbox.handler.js';
import { MessagesController } from './message-log/messages.controller.js';
import { messageQueries } from './message-log/messages.handler.js';
import { ResendMessageHandler } from './message-log/resend-message.handler.js';
import { MailStopsController } from './preference/mail-stops.controller.js';
import { PreferencesController } from './preference/preferences.controller.js';
import { preferenceQueries } from './preference/preferences.handler.js';
import { notifications } from './notifications.service.js';

@ServiceModule(notifications, {
  controllers: [MessagesController, InboxController, PreferencesController, MailStopsController, MailboxController],
  handlers: [ResendMessageHandler, ReadNotificationsHandler],
  queries: [messageQueries, inboxQueries, preferenceQueries, mailboxQueries],
})
export class NotificationsModule {}
