import type { WebhookSettings } from '@cairn/contracts/notifications/http/webhooks.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { webhookStream } from '../notifications.publications.js';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { refuseUnsendable } from './sendable.http.js';
import { startOver } from './webhook-progress.store.js';
import { deliveryJob } from './webhook-sender.store.js';

/** What waits is sent to the new address at once. */
@CommandOf(notifications)
export class ChangeWebhook extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly by: string,
    readonly webhookId: string,
    readonly settings: WebhookSettings,
  ) {
    super();
  }
}

@CommandHandler(ChangeWebhook)
export class ChangeWebhookHandler implements ICommandHandler<ChangeWebhook> {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  async execute({ scope, by, webhookId, settings }: ChangeWebhook): Promise<CommandResult> {
    refuseUnsendable(settings.url, this.service.config);
    return this.service.inTenant(scope, async (tx) => {
      const data = { ...settings, types: [...settings.types], by };
      const result = await tx.execute(webhookStream, webhookId, { type: 'ChangeWebhook', data });
      await startOver(tx, webhookId);
      await tx.due(deliveryJob, webhookId, tx.meta.at);
      return result;
    });
  }
}
