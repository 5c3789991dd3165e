import { type Inbox, inbox as inboxBody, readNotifications } from '@cairn/contracts/notifications/http/inbox.js';
import { SignedIn } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { inboxQueries } from './inbox.handler.js';
import { ReadNotifications } from './read-notifications.handler.js';

/** Notifications of a person, by mail as well or not. */
@Controller('api/notifications/inbox')
export class InboxController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @SignedIn()
  @Get()
  @Returns(inboxBody)
  read(@CallerOf() caller: Caller): Promise<Inbox> {
    return this.queries.execute(inboxQueries.mine(caller));
  }

  @SignedIn()
  @Post('reading')
  @Returns(undefined, 204)
  async markRead(
    @CallerOf() { personId, meta }: Caller,
    @Body({ schema: readNotifications }) { ids }: z.output<typeof readNotifications>,
  ): Promise<void> {
    await this.commands.execute(new ReadNotifications(personId, ids, meta.at));
  }
}
