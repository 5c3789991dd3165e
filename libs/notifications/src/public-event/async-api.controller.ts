import { Public } from '@cairn/platform/auth/access.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { eventQueries } from './events.handler.js';

/** What webhooks and the feed carry, for programs that are written against it. */
@Controller('api/asyncapi.json')
export class AsyncApiController {
  constructor(private readonly queries: QueryBus) {}

  @Public()
  @Get()
  @Returns(z.looseObject({}).meta({ id: 'AsyncApiDocument', description: 'The AsyncAPI document.' }))
  read(): Promise<Record<string, unknown>> {
    return this.queries.execute(eventQueries.described());
  }
}
