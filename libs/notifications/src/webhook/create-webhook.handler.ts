import { randomUUID } from 'node:crypto';
import type { WebhookSecret, WebhookSettings } from '@cairn/contracts/notifications/http/webhooks.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { webhookStream } from '../notifications.publications.js';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { endOfFeed } from '../public-event/public-events.query.js';
import { refuseUnsendable } from './sendable.http.js';
import { setPosition } from './webhook-progress.store.js';
import { addWebhookSecret } from './webhook-secrets.store.js';
import { deliveryJob } from './webhook-sender.store.js';
import { countWebhooks } from './webhooks.query.js';

/** For the tenant of the scope: an organization or the programme. It hears of what happens from now on. */
@CommandOf(notifications)
export class CreateWebhook extends Command<WebhookSecret> {
  constructor(
    readonly scope: Scope,
    readonly by: string,
    readonly settings: WebhookSettings,
  ) {
    super();
  }
}

@CommandHandler(CreateWebhook)
export class CreateWebhookHandler implements ICommandHandler<CreateWebhook> {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  /** What is kept under an Idempotency-Key lacks the secret: it is shown once. */
  async execute({ scope, by, settings }: CreateWebhook): Promise<WebhookSecret> {
    refuseUnsendable(settings.url, this.service.config);
    let shown: string | null = null;
    const { id } = await this.service.inTenant(scope, async (tx) => {
      const webhookId = randomUUID();
      const others = await countWebhooks(tx.db, scope.tenantId);
      await tx.execute(webhookStream, webhookId, {
        type: 'CreateWebhook',
        data: { ...settings, types: [...settings.types], webhookId, by, others },
      });
      await setPosition(tx, webhookId, await endOfFeed(tx.db));
      shown = await addWebhookSecret(tx, webhookId, 1, this.service.config, tx.meta.at);
      if (scope.tenantId === programmeTenant) await tx.due(deliveryJob, webhookId, tx.meta.at);
      return { id: webhookId };
    });
    return { id, secret: shown };
  }
}
