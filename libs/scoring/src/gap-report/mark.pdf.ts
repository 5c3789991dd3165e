import { ink } from '@cairn/platform/documents/ink.js';
import type { Pdf } from '@cairn/platform/documents/typesetter.pdf.js';
import type { Verdict } from './gap-report-texts.js';

const RADIUS = 3.6;

/** A verdict's sign: full, half, empty or a dash. A word is always next to it. */
export const drawMark = (pdf: Pdf, verdict: Verdict, x: number, middleY: number): void => {
  const middleX = x + RADIUS;
  pdf.lineWidth(0.9);
  if (verdict === 'not-applicable')
    return void pdf
      .moveTo(x, middleY)
      .lineTo(x + 2 * RADIUS, middleY)
      .strokeColor(ink.soft)
      .stroke();
  if (verdict === 'met') return void pdf.circle(middleX, middleY, RADIUS).fillAndStroke(ink.accent, ink.accent);
  pdf
    .circle(middleX, middleY, RADIUS)
    .strokeColor(verdict === 'partly' ? ink.accent : ink.soft)
    .stroke();
  if (verdict === 'partly')
    pdf
      .path(`M${middleX} ${middleY - RADIUS}A${RADIUS} ${RADIUS} 0 0 0 ${middleX} ${middleY + RADIUS}Z`)
      .fill(ink.accent);
};

export const MARK_WIDTH = 2 * RADIUS + 5;
