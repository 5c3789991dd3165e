import { type MailStop, mailStop } from '@cairn/contracts/notifications/http/inbox.js';
import { Public } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { AcceptsOneClick } from '@cairn/platform/http/json-body.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { preferences } from '../notifications.publications.js';
import { type FollowedMailStop, preferenceQueries } from './preferences.handler.js';

/** For whoever follows the link at the end of a mail, or whose mail program does (RFC 8058). */
@Controller('api/notifications/mail-stops')
export class MailStopsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Public()
  @Get(':token')
  @Returns(mailStop)
  async read(@Param('token') token: string): Promise<MailStop> {
    const { topic, mail } = await this.follow(token);
    return { topic, mail };
  }

  @Public()
  @Post(':token')
  @AcceptsOneClick()
  @Returns(undefined, 204)
  async stop(@CallerOf() { meta }: Caller, @Param('token') token: string): Promise<void> {
    const { personId, topic } = await this.follow(token);
    await this.commands.execute(
      commandOn({ tenantId: personId, meta: { ...meta, actor: personId } }, preferences, personId, {
        type: 'SetMailPreference',
        data: { topic, timing: 'never', by: 'link' },
      }),
    );
  }

  private async follow(token: string): Promise<FollowedMailStop> {
    const followed = await this.queries.execute(preferenceQueries.followed(token));
    if (!followed) throw new NotFound('mail-stop-not-found');
    return followed;
  }
}
