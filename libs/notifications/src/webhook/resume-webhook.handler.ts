import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { webhookStream } from '../notifications.publications.js';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { startOver } from './webhook-progress.store.js';
import { deliveryJob } from './webhook-sender.store.js';

/** What happened while it was paused is delivered first. */
@CommandOf(notifications)
export class ResumeWebhook extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly webhookId: string,
  ) {
    super();
  }
}

@CommandHandler(ResumeWebhook)
export class ResumeWebhookHandler implements ICommandHandler<ResumeWebhook> {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  execute({ scope, webhookId }: ResumeWebhook): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const result = await tx.execute(webhookStream, webhookId, { type: 'ResumeWebhook', data: {} });
      await startOver(tx, webhookId);
      await tx.due(deliveryJob, webhookId, tx.meta.at);
      return result;
    });
  }
}
