import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { webhookStream } from '../notifications.publications.js';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { forgetProgress } from './webhook-progress.store.js';
import { deliveryJob } from './webhook-sender.store.js';
import { forgetWebhookSecrets } from './webhook-secrets.store.js';

@CommandOf(notifications)
export class RemoveWebhook extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly webhookId: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveWebhook)
export class RemoveWebhookHandler implements ICommandHandler<RemoveWebhook> {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  execute({ scope, webhookId }: RemoveWebhook): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const result = await tx.execute(webhookStream, webhookId, { type: 'RemoveWebhook', data: {} });
      await forgetWebhookSecrets(tx, webhookId);
      await forgetProgress(tx, webhookId);
      await tx.cancelDue(deliveryJob, webhookId);
      return result;
    });
  }
}
