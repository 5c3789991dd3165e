import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { writtenTo } from './inbox.query.js';
import { markRead } from './read-messages.store.js';

/** Of the messages named, or of all, those that were written to the person. */
@CommandOf(notifications)
export class ReadNotifications extends Command<void> {
  constructor(
    readonly personId: string,
    readonly ids: readonly string[] | undefined,
    readonly at: string,
  ) {
    super();
  }
}

@CommandHandler(ReadNotifications)
export class ReadNotificationsHandler implements ICommandHandler<ReadNotifications> {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  async execute({ personId, ids, at }: ReadNotifications): Promise<void> {
    const rows = await this.service.asValidator(personId, (db) => writtenTo(db, personId));
    const meant = rows
      .filter(({ id, readAt }) => readAt === null && (ids === undefined || ids.includes(id)))
      .map(({ id }) => id);
    await this.service.inNoTenant((db) => markRead(db, personId, meant, at));
  }
}
