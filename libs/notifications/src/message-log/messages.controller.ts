import { message as messageBody, messages as messageBodies } from '@cairn/contracts/notifications/http/messages.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { message } from '../notifications.publications.js';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { loggedMessages, organizationOfMessage } from './messages.query.js';
import { sendMessage } from '../delivery/send-message.job.js';

@ApiTags('notifications')
@Controller('api/notifications/messages')
export class MessagesController {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  @Allow('manager', 'analyst')
  @Get()
  @Returns(messageBodies)
  list(): Promise<z.output<typeof messageBody>[]> {
    return this.service.inProgramme(loggedMessages);
  }

  @Allow('manager', 'analyst')
  @Post(':messageId/resend')
  @Creates(commandResult, '/api/notifications/messages#:id')
  async resend(
    @CallerOf() caller: Caller,
    @Param('messageId', { schema: id }) messageId: string,
  ): Promise<CommandResult> {
    const tenantId = await this.service.inProgramme((db) => organizationOfMessage(db, messageId));
    if (!tenantId) throw new NotFound('message-not-found');
    return this.service.inTenant({ ...caller, tenantId }, async (tx) => {
      const { version } = await tx.load(message, messageId);
      const result = await tx.execute(message, messageId, { type: 'ResendMessage', data: {} });
      if (result.version > version) await tx.due(sendMessage, messageId, tx.meta.at);
      return result;
    });
  }
}
