import {
  type MailPreferences,
  mailPreferences,
  setMailPreference,
  setQuietHours,
} from '@cairn/contracts/notifications/http/inbox.js';
import { type Topic, topic as topics } from '@cairn/contracts/notifications/topics.js';
import { SignedIn } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { preferences } from '../notifications.publications.js';
import { preferenceQueries } from './preferences.handler.js';

@Controller('api/notifications/preferences')
export class PreferencesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @SignedIn()
  @Get()
  @Returns(mailPreferences)
  read(@CallerOf() caller: Caller): Promise<MailPreferences> {
    return this.queries.execute(preferenceQueries.all(caller));
  }

  @SignedIn()
  @Put('quiet-hours')
  @Returns(undefined, 204)
  async setQuietHours(
    @CallerOf() { personId, meta }: Caller,
    @Body({ schema: setQuietHours }) data: z.output<typeof setQuietHours>,
  ): Promise<void> {
    await this.commands.execute(
      commandOn({ tenantId: personId, meta }, preferences, personId, { type: 'SetQuietHours', data }),
    );
  }

  @SignedIn()
  @Put('topics/:topic')
  @Returns(undefined, 204)
  async set(
    @CallerOf() { personId, meta }: Caller,
    @Param('topic', { schema: topics }) topic: Topic,
    @Body({ schema: setMailPreference }) { timing }: z.output<typeof setMailPreference>,
  ): Promise<void> {
    await this.commands.execute(
      commandOn({ tenantId: personId, meta }, preferences, personId, {
        type: 'SetMailPreference',
        data: { topic, timing, by: 'settings' },
      }),
    );
  }
}
