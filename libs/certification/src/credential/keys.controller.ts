import { type Jwk, jwk, jwks } from '@cairn/contracts/certification/http/certifications.js';
import { Public } from '@cairn/platform/auth/access.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { publishedKey } from './published-key.js';
import { findPublicKeys, findSigningKey } from './signing-keys.store.js';

const thumbprint = z.string().max(64);

@Public()
@ApiTags('certification')
@Controller('.well-known')
export class KeysController {
  constructor(@InjectService(certificationService) private readonly service: Service<CertificationTables>) {}

  @Get('jwks.json')
  @Header('Cache-Control', 'public, max-age=300')
  @Returns(jwks)
  async keys(): Promise<z.output<typeof jwks>> {
    const { config, clock } = this.service;
    const found = await this.service.inNoTenant(async (db) => {
      await findSigningKey(db, config, clock.now());
      return findPublicKeys(db);
    });
    return { keys: found.map(({ kid, jwk }) => publishedKey(config.publicUrl, kid, jwk)) };
  }

  @Get('keys/:thumbprint')
  @Header('Cache-Control', 'public, max-age=300')
  @Returns(jwk)
  async key(@Param('thumbprint', { schema: thumbprint }) wanted: string): Promise<Jwk> {
    const found = (await this.service.inNoTenant(findPublicKeys)).find(({ kid }) => kid === wanted);
    if (!found) throw new NotFound('signing-key-not-found');
    return publishedKey(this.service.config.publicUrl, found.kid, found.jwk);
  }
}
