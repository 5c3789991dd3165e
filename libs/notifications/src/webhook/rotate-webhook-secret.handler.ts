import type { WebhookSecret } from '@cairn/contracts/notifications/http/webhooks.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { Temporal } from 'temporal-polyfill';
import { webhookStream } from '../notifications.publications.js';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { formerSignsFor } from './rotate-webhook-secret.js';
import { addWebhookSecret } from './webhook-secrets.store.js';

/** A new secret signs from now on; the former one signs as well for a day. */
@CommandOf(notifications)
export class RotateWebhookSecret extends Command<WebhookSecret> {
  constructor(
    readonly scope: Scope,
    readonly webhookId: string,
  ) {
    super();
  }
}

@CommandHandler(RotateWebhookSecret)
export class RotateWebhookSecretHandler implements ICommandHandler<RotateWebhookSecret> {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  async execute({ scope, webhookId }: RotateWebhookSecret): Promise<WebhookSecret> {
    let shown: string | null = null;
    await this.service.inTenant(scope, async (tx) => {
      const { state } = await tx.executeTo(webhookStream, webhookId, { type: 'RotateWebhookSecret', data: {} });
      const formerUntil = Temporal.Instant.from(tx.meta.at).add(formerSignsFor).toString();
      shown = await addWebhookSecret(tx, webhookId, state.generation, this.service.config, formerUntil);
    });
    return { id: webhookId, secret: shown };
  }
}
