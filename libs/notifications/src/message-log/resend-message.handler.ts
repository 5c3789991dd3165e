import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { message } from '../notifications.publications.js';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { organizationOfMessage } from './messages.query.js';
import { sendMessage } from '../delivery/send-message.job.js';

/** The tenant is the organization of the message, whatever the scope says. */
@CommandOf(notifications)
export class ResendMessage extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly messageId: string,
  ) {
    super();
  }
}

@CommandHandler(ResendMessage)
export class ResendMessageHandler implements ICommandHandler<ResendMessage> {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  async execute({ scope, messageId }: ResendMessage): Promise<CommandResult> {
    const tenantId = await this.service.asStaff(scope.meta.actor, (db) => organizationOfMessage(db, messageId));
    if (!tenantId) throw new NotFound('message-not-found');
    return this.service.inTenant({ ...scope, tenantId }, async (tx) => {
      const { version } = await tx.load(message, messageId);
      const result = await tx.execute(message, messageId, { type: 'ResendMessage', data: {} });
      if (result.version > version) await tx.due(sendMessage, messageId, tx.meta.at);
      return result;
    });
  }
}
