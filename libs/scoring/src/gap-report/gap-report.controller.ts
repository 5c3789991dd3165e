import { type GapReport, gapReport, gapReportAsked } from '@cairn/contracts/scoring/http/gap-report.js';
import { id, timeZone } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { dispositionOf } from '@cairn/platform/files/download-headers.js';
import { safeFileName } from '@cairn/platform/files/file-name.js';
import { Returns, ReturnsFile } from '@cairn/platform/http/returns.js';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { asOfQuery } from '../history/as-of.js';
import { gapReportQueries } from './gap-report.handler.js';

const reportAsked = gapReportAsked.extend(asOfQuery.shape);
type Asked = z.output<typeof reportAsked>;

const documentAsked = asOfQuery.extend({ timeZone: timeZone.default('UTC') });
type DocumentAsked = z.output<typeof documentAsked>;

const dayIn = (zone: string, instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

@Controller('api/scoring/:organizationId/assessments/:assessmentId')
export class GapReportController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('scores:read')
  @Get('gap-report')
  @Returns(gapReport)
  @Header('Cache-Control', 'no-store')
  report(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: reportAsked }) asked: Asked,
  ): Promise<GapReport> {
    return this.queries.execute(gapReportQueries.one(caller, assessmentId, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('scores:read')
  @Get('gap-report.pdf')
  @ReturnsFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  async document(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: documentAsked }) { asOf, timeZone: zone }: DocumentAsked,
  ): Promise<StreamableFile> {
    const report = await this.queries.execute(gapReportQueries.one(caller, assessmentId, { language: 'en', asOf }));
    // Loaded with the first document: few processes ever make one.
    const { gapReportPdf } = await import('./gap-report.pdf.js');
    const pdf = await gapReportPdf(report, zone);
    const fileName = safeFileName(
      `${report.facilityName}, gap report, ${dayIn(zone, report.computedFrom.asOf)}.pdf`,
      'pdf',
    );
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: dispositionOf('inline', fileName),
      length: pdf.length,
    });
  }
}
