import { type GapReport, gapReport, gapReportAsked } from '@cairn/contracts/scoring/http/gap-report.js';
import { id, timeZone } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { dispositionOf } from '@cairn/platform/files/download-headers.js';
import { safeFileName } from '@cairn/platform/files/file-name.js';
import { Returns, ReturnsFile } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { ToldGroups } from '../benchmark/told-groups.query.js';
import { asOfQuery, momentOf } from '../history/as-of.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { peersOf } from './peers-of.js';
import { readGapReport } from './read-gap-report.query.js';

const reportAsked = gapReportAsked.extend(asOfQuery.shape);
type Asked = z.output<typeof reportAsked>;

const documentAsked = asOfQuery.extend({ timeZone: timeZone.default('UTC') });
type DocumentAsked = z.output<typeof documentAsked>;

const dayIn = (zone: string, instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

@ApiTags('scoring')
@Controller('api/scoring/:organizationId/assessments/:assessmentId')
export class GapReportController {
  private readonly groups: ToldGroups;

  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {
    this.groups = new ToldGroups(service);
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('gap-report')
  @Returns(gapReport)
  @Header('Cache-Control', 'no-store')
  report(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: reportAsked }) asked: Asked,
  ): Promise<GapReport> {
    return this.read(caller, assessmentId, asked);
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('gap-report.pdf')
  @ReturnsFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  async document(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: documentAsked }) { asOf, timeZone: zone }: DocumentAsked,
  ): Promise<StreamableFile> {
    const report = await this.read(caller, assessmentId, { language: 'en', asOf });
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

  private async read(caller: Caller, assessmentId: string, { language, asOf: wanted }: Asked): Promise<GapReport> {
    const asOf = momentOf({ asOf: wanted }, this.service.clock.now());
    const peers = peersOf(await this.groups.ofAssessment(caller, assessmentId, asOf.slice(0, 10)));
    return this.service.inTenant(caller, (tx) =>
      readGapReport(tx, assessmentId, { language, peers, asOf, isPast: wanted !== undefined }),
    );
  }
}
