import { letterQuery } from '@cairn/contracts/validation/http/visits.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { dispositionOf } from '@cairn/platform/files/download-headers.js';
import { safeFileName } from '@cairn/platform/files/file-name.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { ReturnsFile } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { letterQueries } from './letter.handler.js';

@Controller('api/validation/:organizationId/visits/:visitId')
export class LetterController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('visits:read')
  @Get('decision-letter.pdf')
  @ReturnsFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  async document(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Query({ schema: letterQuery }) { decision }: z.output<typeof letterQuery>,
  ): Promise<StreamableFile> {
    const letter = await this.queries.execute(letterQueries.one(caller, visitId, decision));
    if (!letter) throw new NotFound('decision-not-found');
    // Loaded with the first document: few processes ever make one.
    const { letterPdf } = await import('./letter.pdf.js');
    const pdf = await letterPdf(letter);
    const name = `${letter.request.facilityName}, decision letter, ${letter.decidedAt.slice(0, 10)}.pdf`;
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: dispositionOf('inline', safeFileName(name, 'pdf')),
      length: pdf.length,
    });
  }
}
