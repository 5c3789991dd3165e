import { type CaughtMail, mailbox } from '@cairn/contracts/notifications/http/messages.js';
import { SignedIn } from '@cairn/platform/auth/access.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { caughtMails } from './mailbox.query.js';

/** The mails a demo has caught. Elsewhere this route does not exist. */
@ApiTags('demo')
@Controller('api/notifications/mailbox')
export class MailboxController {
  constructor(@InjectService(notifications) private readonly service: Service<NotificationsTables>) {}

  @SignedIn()
  @Get()
  @Returns(mailbox)
  list(): Promise<CaughtMail[]> {
    if (!this.service.config.demo) throw new NotFound();
    return this.service.inNoTenant(caughtMails);
  }
}
