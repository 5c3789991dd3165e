import {
  type Delivery,
  type DeliveryOutcome,
  type Webhook,
  type WebhookSecret,
  type WebhookSettings,
  deliveries,
  deliveriesQuery,
  deliveryOutcome,
  replayWebhook,
  webhooks,
  webhookSecret,
  webhookSettings,
} from '@cairn/contracts/notifications/http/webhooks.js';
import type { Page, PageQuery } from '@cairn/contracts/page.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { webhookStream } from '../notifications.publications.js';
import { ChangeWebhook } from './change-webhook.handler.js';
import { CreateWebhook } from './create-webhook.handler.js';
import { RemoveWebhook } from './remove-webhook.handler.js';
import { ReplayWebhook } from './replay-webhook.handler.js';
import { ResumeWebhook } from './resume-webhook.handler.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.handler.js';
import { TestWebhook } from './test-webhook.handler.js';
import { absentIsNotFound } from './webhook-absent.http.js';
import { webhookQueries } from './webhooks.handler.js';

/** Where events of an organization are sent to. */
@Controller('api/notifications/:organizationId/webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin')
  @Get()
  @Returns(webhooks)
  list(@CallerOf() caller: Caller): Promise<Webhook[]> {
    return this.queries.execute(webhookQueries.all(caller));
  }

  @Allow('admin')
  @Fresh()
  @Post()
  @Returns(webhookSecret)
  create(
    @CallerOf() caller: Caller,
    @Body({ schema: webhookSettings }) settings: WebhookSettings,
  ): Promise<WebhookSecret> {
    return this.commands.execute(new CreateWebhook(caller, caller.personId, settings));
  }

  @Allow('admin')
  @Fresh()
  @Put(':webhookId')
  @Returns(commandResult)
  change(
    @CallerOf() caller: Caller,
    @Param('webhookId', { schema: id }) webhookId: string,
    @Body({ schema: webhookSettings }) settings: WebhookSettings,
  ): Promise<CommandResult> {
    return this.commands
      .execute(new ChangeWebhook(caller, caller.personId, webhookId, settings))
      .catch(absentIsNotFound);
  }

  @Allow('admin')
  @Delete(':webhookId')
  @Returns(commandResult)
  remove(@CallerOf() caller: Caller, @Param('webhookId', { schema: id }) webhookId: string): Promise<CommandResult> {
    return this.commands.execute(new RemoveWebhook(caller, webhookId));
  }

  @Allow('admin')
  @Fresh()
  @Post(':webhookId/secret-rotation')
  @Returns(webhookSecret)
  rotate(@CallerOf() caller: Caller, @Param('webhookId', { schema: id }) webhookId: string): Promise<WebhookSecret> {
    return this.commands.execute(new RotateWebhookSecret(caller, webhookId)).catch(absentIsNotFound);
  }

  @Allow('admin')
  @Post(':webhookId/test')
  @Returns(deliveryOutcome)
  test(@CallerOf() caller: Caller, @Param('webhookId', { schema: id }) webhookId: string): Promise<DeliveryOutcome> {
    return this.commands.execute(new TestWebhook(caller, webhookId));
  }

  @Allow('admin')
  @Post(':webhookId/pause')
  @Returns(commandResult)
  pause(@CallerOf() caller: Caller, @Param('webhookId', { schema: id }) webhookId: string): Promise<CommandResult> {
    return this.commands
      .execute(commandOn(caller, webhookStream, webhookId, { type: 'PauseWebhook', data: { reason: 'by-hand' } }))
      .catch(absentIsNotFound);
  }

  @Allow('admin')
  @Post(':webhookId/resumption')
  @Returns(commandResult)
  resume(@CallerOf() caller: Caller, @Param('webhookId', { schema: id }) webhookId: string): Promise<CommandResult> {
    return this.commands.execute(new ResumeWebhook(caller, webhookId)).catch(absentIsNotFound);
  }

  @Allow('admin')
  @Post(':webhookId/replay')
  @Returns(commandResult)
  replay(
    @CallerOf() caller: Caller,
    @Param('webhookId', { schema: id }) webhookId: string,
    @Body({ schema: replayWebhook }) { from }: z.output<typeof replayWebhook>,
  ): Promise<CommandResult> {
    return this.commands.execute(new ReplayWebhook(caller, webhookId, from)).catch(absentIsNotFound);
  }

  @Allow('admin')
  @Get(':webhookId/deliveries')
  @Returns(deliveries)
  async deliveries(
    @CallerOf() caller: Caller,
    @Param('webhookId', { schema: id }) webhookId: string,
    @Query({ schema: deliveriesQuery }) asked: PageQuery,
  ): Promise<Page<Delivery>> {
    const found = await this.queries.execute(webhookQueries.deliveries(caller, webhookId, asked));
    if (!found) throw new NotFound('webhook-not-found');
    return found;
  }
}
