import {
  type ApiKey,
  type CreatedApiKey,
  apiKeys,
  createApiKey,
  createdApiKey,
} from '@cairn/contracts/organizations/http/api-keys.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { apiKeyQueries } from './api-keys.handler.js';
import { CreateApiKey } from './create-api-key.handler.js';
import { RevokeApiKey } from './revoke-api-key.handler.js';

/** Keys with which programs of an organization use the API. */
@Controller('api/organizations/:organizationId/api-keys')
export class ApiKeysController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin')
  @Get()
  @Returns(apiKeys)
  list(@CallerOf() caller: Caller): Promise<ApiKey[]> {
    return this.queries.execute(apiKeyQueries.all(caller));
  }

  @Allow('admin')
  @Fresh()
  @Post()
  @Returns(createdApiKey)
  create(
    @CallerOf() caller: Caller,
    @Body({ schema: createApiKey }) wanted: z.output<typeof createApiKey>,
  ): Promise<CreatedApiKey> {
    return this.commands.execute(new CreateApiKey(caller, caller.personId, wanted));
  }

  @Allow('admin')
  @Delete(':keyId')
  @Returns(undefined, 204)
  async revoke(@CallerOf() caller: Caller, @Param('keyId', { schema: id }) keyId: string): Promise<void> {
    if (!(await this.commands.execute(new RevokeApiKey(caller, keyId)))) throw new NotFound('api-key-not-found');
  }
}
