import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import { ink } from '@cairn/platform/documents/ink.js';
import { setLine, widthOf } from '@cairn/platform/documents/typesetter.pdf.js';
import type { Moment } from './gap-report-texts.js';
import type { Sheet } from './sheet.pdf.js';
import { drawTable } from './table.pdf.js';

type Point = GapReport['trend'][number];

const HEIGHT = 130;
const AXIS = 34;

/** The stage over time as steps, and every score as a table. */
export const drawTrend = (sheet: Sheet, { trend, highestStage }: GapReport, moment: Moment): void => {
  if (trend.length > 1) drawSteps(sheet, trend, highestStage, moment);
  drawTable(
    sheet,
    [
      { title: 'Calculated', share: 0.46 },
      { title: 'Stage', share: 0.14, isFigure: true },
      { title: 'Score', share: 0.16, isFigure: true },
      { title: 'Change', share: 0.16, isFigure: true },
    ],
    trend.map(({ calculatedAt, stage, score, isThis }, i) => [
      { text: moment(calculatedAt), ...(isThis && { under: 'This report' }) },
      { text: String(stage) },
      { text: score.toFixed(4) },
      { text: changeSince(trend[i - 1], score) },
    ]),
  );
};

const changeSince = (before: Point | undefined, score: number): string => {
  if (!before) return '–';
  const change = score - before.score;
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(4)}`;
};

const drawSteps = (sheet: Sheet, trend: readonly Point[], highest: number, moment: Moment): void => {
  const { pdf, x } = sheet;
  const times = trend.map(({ calculatedAt }) => Date.parse(calculatedAt));
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  const across = sheet.width - AXIS - 24;
  const placeOf = (i: number): number =>
    x + AXIS + 8 + (to > from ? (((times[i] ?? from) - from) / (to - from)) * across : 0);
  const alt = `The stage over time: ${trend.map(({ calculatedAt, stage }) => `${moment(calculatedAt)} stage ${stage}`).join('; ')}.`;
  sheet.figure(alt, HEIGHT + 30, (top) => {
    const heightOf = (stage: number): number => top + HEIGHT - (stage / highest) * (HEIGHT - 14);
    for (let stage = 0; stage <= highest; stage += 1) {
      pdf
        .moveTo(x + AXIS, heightOf(stage))
        .lineTo(x + sheet.width, heightOf(stage))
        .lineWidth(0.4)
        .strokeColor(ink.line)
        .stroke();
      if (highest <= 12 || stage % 5 === 0)
        setLine(pdf, String(stage), { x: x + 18, y: heightOf(stage) - 6, width: 14 }, 8, { color: ink.soft });
    }
    trend.forEach(({ stage }, i) =>
      i === 0
        ? pdf.moveTo(placeOf(i), heightOf(stage))
        : pdf.lineTo(placeOf(i), heightOf(trend[i - 1]?.stage ?? 0)).lineTo(placeOf(i), heightOf(stage)),
    );
    pdf.lineWidth(1.6).strokeColor(ink.accent).stroke();
    trend.forEach(({ stage, isThis }, i) =>
      pdf
        .circle(placeOf(i), heightOf(stage), isThis ? 4.5 : 3)
        .lineWidth(1.4)
        .fillAndStroke(isThis ? ink.accent : ink.white, ink.accent),
    );
    const dayOf = ({ calculatedAt }: Point): string => calculatedAt.slice(0, 10);
    const [first, last] = [trend[0] as Point, trend.at(-1) as Point];
    setLine(pdf, dayOf(first), { x: x + AXIS, y: top + HEIGHT + 8, width: 80 }, 8, { color: ink.soft });
    setLine(
      pdf,
      dayOf(last),
      { x: x + sheet.width - widthOf(pdf, dayOf(last), 8, 400), y: top + HEIGHT + 8, width: 80 },
      8,
      { color: ink.soft },
    );
  });
};
