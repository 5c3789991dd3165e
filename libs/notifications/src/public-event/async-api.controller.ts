import { asyncApiDocument } from '@cairn/contracts/async-api.js';
import { Public } from '@cairn/platform/auth/access.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';

const document = asyncApiDocument();

/** What webhooks and the feed carry, for programs that are written against it. */
@Controller('api/asyncapi.json')
export class AsyncApiController {
  @Public()
  @Get()
  @Returns(z.looseObject({}).meta({ id: 'AsyncApiDocument', description: 'The AsyncAPI document.' }))
  read(): Record<string, unknown> {
    return document;
  }
}
