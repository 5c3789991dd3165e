import { type Jwk, jwk, jwks } from '@cairn/contracts/certification/http/certifications.js';
import { Public } from '@cairn/platform/auth/access.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { keyQueries } from './keys.handler.js';

const thumbprint = z.string().max(64);

@Public()
@Controller('.well-known')
export class KeysController {
  constructor(private readonly queries: QueryBus) {}

  @Get('jwks.json')
  @Header('Cache-Control', 'public, max-age=300')
  @Returns(jwks)
  async keys(): Promise<z.output<typeof jwks>> {
    return { keys: await this.queries.execute(keyQueries.all()) };
  }

  @Get('keys/:thumbprint')
  @Header('Cache-Control', 'public, max-age=300')
  @Returns(jwk)
  async key(@Param('thumbprint', { schema: thumbprint }) wanted: string): Promise<Jwk> {
    const found = await this.queries.execute(keyQueries.one(wanted));
    if (!found) throw new NotFound('signing-key-not-found');
    return found;
  }
}
