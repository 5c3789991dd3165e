import { type CaughtMail, mailbox } from '@cairn/contracts/notifications/http/messages.js';
import { SignedIn } from '@cairn/platform/auth/access.js';
import type { Config } from '@cairn/platform/config/config.js';
import { CONFIG } from '@cairn/platform/http/http-values.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { mailboxQueries } from './mailbox.handler.js';

/** The mails a demo has caught. Elsewhere this route does not exist. */
@Controller('api/notifications/mailbox')
export class MailboxController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @SignedIn()
  @Get()
  @Returns(mailbox)
  list(): Promise<CaughtMail[]> {
    if (!this.config.demo) throw new NotFound();
    return this.queries.execute(mailboxQueries.caught());
  }
}
