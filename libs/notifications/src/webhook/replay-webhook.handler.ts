import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { webhookStream } from '../notifications.publications.js';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { endOfFeed } from '../public-event/public-events.query.js';
import { setPosition } from './webhook-progress.store.js';
import { deliveryJob } from './webhook-sender.store.js';

/** From a place in the feed on, or from its end for one that lies ahead. */
@CommandOf(notifications)
export class ReplayWebhook extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly webhookId: string,
    readonly from: string,
  ) {
    super();
  }
}

@CommandHandler(ReplayWebhook)
export class ReplayWebhookHandler implements ICommandHandler<ReplayWebhook> {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  execute({ scope, webhookId, from }: ReplayWebhook): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const end = await endOfFeed(tx.db);
      const position = BigInt(from) < BigInt(end) ? String(BigInt(from)) : end;
      const result = await tx.execute(webhookStream, webhookId, { type: 'ReplayWebhook', data: { from: position } });
      await setPosition(tx, webhookId, position);
      await tx.due(deliveryJob, webhookId, tx.meta.at);
      return result;
    });
  }
}
