import { Public } from '@cairn/platform/auth/access.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/service/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { jwks } from '@cairn/contracts/certification/http/certifications.js';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { findPublicKeys, findSigningKey } from './signing-keys.query.js';

@ApiTags('certification')
@Controller('.well-known')
export class KeysController {
  constructor(@InjectService(certificationService) private readonly service: Service<CertificationTables>) {}

  @Public()
  @Get('jwks.json')
  @Header('Cache-Control', 'public, max-age=300')
  @Returns(jwks)
  async keys(): Promise<z.output<typeof jwks>> {
    const { config, clock } = this.service;
    const found = await this.service.inNoTenant(async (db) => {
      await findSigningKey(db, config, clock.now());
      return findPublicKeys(db);
    });
    return {
      keys: found.map(({ kid, jwk }) => ({ kty: jwk.kty, crv: jwk.crv, x: jwk.x, kid, alg: 'EdDSA', use: 'sig' })),
    };
  }
}
