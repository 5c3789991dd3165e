import {
  type MessagesQuery,
  messages as messageBodies,
  messagesQuery,
} from '@cairn/contracts/notifications/http/messages.js';
import type { Page } from '@cairn/contracts/page.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { messageQueries } from './messages.handler.js';
import type { LoggedMessage } from './messages.query.js';
import { ResendMessage } from './resend-message.handler.js';

@Controller('api/notifications/messages')
export class MessagesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager', 'analyst')
  @Get()
  @Returns(messageBodies)
  list(
    @CallerOf() caller: Caller,
    @Query({ schema: messagesQuery }) asked: MessagesQuery,
  ): Promise<Page<LoggedMessage>> {
    return this.queries.execute(messageQueries.logged(caller, asked));
  }

  @Allow('manager', 'analyst')
  @Post(':messageId/resend')
  @Returns(commandResult)
  resend(@CallerOf() caller: Caller, @Param('messageId', { schema: id }) messageId: string): Promise<CommandResult> {
    return this.commands.execute(new ResendMessage(caller, messageId));
  }
}
