import { type Jwk, jwk, jwks } from '@cairn/contracts/certification/http/certifications.js';
import {
  type DidDocument,
  type IssuerProfile,
  didDocument,
  issuerProfile,
} from '@cairn/contracts/certification/http/issuer.js';
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
  @Header('Access-Control-Allow-Origin', '*')
  @Returns(jwks)
  async keys(): Promise<z.output<typeof jwks>> {
    return { keys: await this.queries.execute(keyQueries.all()) };
  }

  @Get('keys/:thumbprint')
  @Header('Cache-Control', 'public, max-age=300')
  @Header('Access-Control-Allow-Origin', '*')
  @Returns(jwk)
  async key(@Param('thumbprint', { schema: thumbprint }) wanted: string): Promise<Jwk> {
    const found = await this.queries.execute(keyQueries.one(wanted));
    if (!found) throw new NotFound('signing-key-not-found');
    return found;
  }

  @Get('did.json')
  @Header('Cache-Control', 'public, max-age=300')
  @Header('Access-Control-Allow-Origin', '*')
  @Returns(didDocument)
  did(): Promise<DidDocument> {
    return this.queries.execute(keyQueries.did());
  }

  @Get('issuer.json')
  @Header('Cache-Control', 'public, max-age=300')
  @Header('Access-Control-Allow-Origin', '*')
  @Returns(issuerProfile)
  issuer(): Promise<IssuerProfile> {
    return this.queries.execute(keyQueries.profile());
  }
}
