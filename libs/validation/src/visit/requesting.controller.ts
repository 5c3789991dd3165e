import { randomUUID } from 'node:crypto';
import { requestVisit } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Creates } from '@cairn/platform/http/returns.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { RequestVisit } from './request-visit.handler.js';

type Wanted = z.output<typeof requestVisit>;

@Controller('api/validation/:organizationId/visits')
export class RequestingController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('admin')
  @Post()
  @Creates(commandResult, '/api/validation/:organizationId/visits/:id')
  request(@CallerOf() caller: Caller, @Body({ schema: requestVisit }) wanted: Wanted): Promise<CommandResult> {
    return this.commands.execute(new RequestVisit(caller, randomUUID(), wanted));
  }
}
