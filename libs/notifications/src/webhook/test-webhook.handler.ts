import { randomUUID } from 'node:crypto';
import type { DeliveryOutcome } from '@cairn/contracts/notifications/http/webhooks.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { cloudEventOf } from '../public-event/cloud-event-of.js';
import { webhookStream } from '../notifications.publications.js';
import { send } from './send.webhook.js';
import { noteDelivery } from './webhook-progress.store.js';
import { signingSecrets } from './webhook-secrets.store.js';

/** Sends an event that says nothing, at once; paused webhooks too. */
@CommandOf(notifications)
export class TestWebhook extends Command<DeliveryOutcome> {
  constructor(
    readonly scope: Scope,
    readonly webhookId: string,
  ) {
    super();
  }
}

@CommandHandler(TestWebhook)
export class TestWebhookHandler implements ICommandHandler<TestWebhook> {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  async execute({ scope: { tenantId, meta }, webhookId }: TestWebhook): Promise<DeliveryOutcome> {
    const scope = { tenantId, meta };
    const { config } = this.service;
    const { url, secrets } = await this.service.inTenant(scope, async (tx) => {
      const { state } = await tx.load(webhookStream, webhookId);
      if (state.status === 'none' || state.status === 'removed') throw new NotFound('webhook-not-found');
      return { url: state.url, secrets: await signingSecrets(tx, webhookId, config) };
    });
    const event = {
      tenantId,
      eventId: randomUUID(),
      position: '0',
      type: 'cairn.webhook-test.v1',
      data: { webhookId },
      at: meta.at,
    };
    const attempt = await send(url, cloudEventOf(event, config.publicUrl), secrets, {
      anywhere: config.webhooksAnywhere,
    });
    await this.service.inTenant(scope, (tx) => noteDelivery(tx, webhookId, event, attempt));
    return attempt;
  }
}
