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
import { AsyncApiController } from './public-event/async-api.controller.js';
import { EventsController } from './public-event/events.controller.js';
import { eventQueries } from './public-event/events.handler.js';
import { ChangeWebhookHandler } from './webhook/change-webhook.handler.js';
import { CreateWebhookHandler } from './webhook/create-webhook.handler.js';
import { ProgrammeWebhooksController } from './webhook/programme-webhooks.controller.js';
import { RemoveWebhookHandler } from './webhook/remove-webhook.handler.js';
import { ReplayWebhookHandler } from './webhook/replay-webhook.handler.js';
import { ResumeWebhookHandler } from './webhook/resume-webhook.handler.js';
import { RotateWebhookSecretHandler } from './webhook/rotate-webhook-secret.handler.js';
import { TestWebhookHandler } from './webhook/test-webhook.handler.js';
import { WebhooksController } from './webhook/webhooks.controller.js';
import { webhookQueries } from './webhook/webhooks.handler.js';
import { notifications } from './notifications.service.js';

@ServiceModule(notifications, {
  controllers: [
    MessagesController,
    InboxController,
    PreferencesController,
    MailStopsController,
    MailboxController,
    EventsController,
    AsyncApiController,
    WebhooksController,
    ProgrammeWebhooksController,
  ],
  handlers: [
    ResendMessageHandler,
    ReadNotificationsHandler,
    CreateWebhookHandler,
    ChangeWebhookHandler,
    RotateWebhookSecretHandler,
    ReplayWebhookHandler,
    ResumeWebhookHandler,
    RemoveWebhookHandler,
    TestWebhookHandler,
  ],
  queries: [messageQueries, inboxQueries, preferenceQueries, mailboxQueries, eventQueries, webhookQueries],
})
export class NotificationsModule {}
