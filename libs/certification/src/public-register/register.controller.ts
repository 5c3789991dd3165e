import { type RegisterEntry, registerEntry } from '@cairn/contracts/certification/http/certifications.js';
import { localDate } from '@cairn/contracts/values.js';
import { Public } from '@cairn/platform/auth/access.js';
import { Returns, ReturnsFile } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/service/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { typedNumber } from '../certification/certificate-number.js';
import { readEntry } from './register-entry.query.js';
import { findRegistered } from './register.query.js';

const asked = z.object({ on: localDate.optional() });
const number = z.string().max(64);

@Public()
@ApiTags('certification')
@Controller('api/certification/register/:number')
export class RegisterController {
  constructor(@InjectService(certificationService) private readonly service: Service<CertificationTables>) {}

  @Get()
  @Returns(registerEntry)
  @Header('Cache-Control', 'no-store')
  async entry(
    @Param('number', { schema: number }) typed: string,
    @Query({ schema: asked }) { on }: z.output<typeof asked>,
  ): Promise<RegisterEntry> {
    const entry = await readEntry(this.service, typedNumber(typed), on);
    if (!entry) throw new NotFound('certification-not-found');
    return entry;
  }

  @Get('certificate.pdf')
  @ReturnsFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  async certificate(@Param('number', { schema: number }) typed: string): Promise<StreamableFile> {
    const found = await this.service.inNoTenant((db) => findRegistered(db, typedNumber(typed)));
    if (!found) throw new NotFound('certification-not-found');
    // Loaded with the first certificate: few processes ever make one.
    const { certificatePdf } = await import('../certificate/certificate.pdf.js');
    const pdf = await certificatePdf(found, this.service.config.publicUrl);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `inline; filename="${found.number}.pdf"`,
      length: pdf.length,
    });
  }
}
