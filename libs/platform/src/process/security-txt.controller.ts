import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/access.js';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CLOCK, CONFIG } from '../http/http-values.js';
import { NotFound } from '../http/refusals.js';
import { securityTxt } from '../http/security-txt.js';

/** Where a weakness is reported (RFC 9116); without `CAIRN_SECURITY_CONTACT` this route does not exist. */
@ApiExcludeController()
@Public()
@Controller('.well-known/security.txt')
export class SecurityTxtController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=86400')
  read(): string {
    const { securityContact, publicUrl } = this.config;
    if (securityContact === undefined) throw new NotFound();
    return securityTxt(securityContact, publicUrl, this.clock.now());
  }
}
