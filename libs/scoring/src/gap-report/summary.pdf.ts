import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import { drawCairn } from '@cairn/platform/documents/cairn.pdf.js';
import { ink } from '@cairn/platform/documents/ink.js';
import { fit, leadingFor, setLine, setLines } from '@cairn/platform/documents/typesetter.pdf.js';
import type { gapReportTexts } from './gap-report-texts.js';
import type { Sheet } from './sheet.pdf.js';

const PICTURE = 216;
const HEIGHT = 268;

/** Whose report it is, the stage with its picture, and how sure it is. */
export const drawSummary = (sheet: Sheet, report: GapReport, texts: ReturnType<typeof gapReportTexts>): void => {
  const { pdf, x, width } = sheet;
  sheet.text('P', texts.kicker, { size: 11, weight: 600, color: ink.accent, after: 2 });
  const name = fit(pdf, report.facilityName, width, [26, 22, 18, 15], 3, 600);
  const leading = leadingFor(report.facilityName);
  sheet.add('H1', () => void setLines(pdf, name, { x, y: sheet.y, width }, leading, { weight: 600, color: ink.text }));
  sheet.y += name.lines.length * name.size * leading + 6;
  sheet.paragraph(texts.model, { size: 11, color: ink.soft, after: 2 });
  sheet.paragraph(texts.standing, { size: 9, color: ink.soft, after: 14 });
  const top = sheet.y;
  sheet.artifact(() => void pdf.roundedRect(x, top, width, HEIGHT, 6).fill(ink.panel));
  const picture = { x: x + 26, width: PICTURE - 52, groundY: top + HEIGHT - 28 };
  sheet.add('Figure', () => drawCairn(pdf, report.stage, report.highestStage, picture), {
    alt: texts.picture,
    bbox: [x, top, x + PICTURE, top + HEIGHT],
  });
  const column = { x: x + PICTURE + 16, width: width - PICTURE - 34 };
  let y = top + 34;
  const line = (
    tag: string,
    text: string,
    sizes: readonly number[],
    lines: number,
    weight: 400 | 600,
    color: string,
    after: number,
  ): void => {
    const fitted = fit(pdf, text, column.width, sizes, lines, weight);
    const at = y;
    sheet.add(tag, () => void setLines(pdf, fitted, { ...column, y: at }, 1.3, { weight, color }));
    y += fitted.lines.length * fitted.size * 1.3 + after;
  };
  line('P', texts.stage, [28], 1, 600, ink.text, 4);
  line('P', report.title, [14, 12], 2, 600, ink.text, 4);
  line('P', report.summary, [10.5, 9.5, 8.5], 6, 400, ink.text, 12);
  sheet.add('P', () => setLine(pdf, texts.score, { ...column, y }, 11, { weight: 600, color: ink.text }));
  y += 26;
  line('P', `${texts.missing}. ${texts.missingLead}`, [10.5, 9.5], 3, 400, ink.text, 0);
  sheet.y = top + HEIGHT;
};
