import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import { cairnPicture } from '@cairn/platform/documents/cairn-picture.js';
import { documentPdf } from '@cairn/platform/documents/document.pdf.js';
import { gapReportContent } from './gap-report-content.js';
import { gapReportTexts, momentIn } from './gap-report-texts.js';

const CAIRN_WIDTH = 164;

/**
 * The gap report as upright A4 pages. Moments are those of an IANA zone.
 *
 * @throws InvalidInput where no font has a letter of a name
 */
export const gapReportPdf = (report: GapReport, timeZone = 'UTC'): Promise<Buffer> => {
  const moment = momentIn(timeZone);
  const { title, model } = gapReportTexts(report, moment);
  return documentPdf({
    template: 'libs/scoring/src/gap-report/gap-report.typ',
    title,
    subject: model,
    language: 'en',
    made: report.computedFrom.asOf,
    country: null,
    data: {
      ...gapReportContent(report, moment),
      picture: cairnPicture(report.stage, report.highestStage, CAIRN_WIDTH),
    },
    attachments: [],
  });
};
