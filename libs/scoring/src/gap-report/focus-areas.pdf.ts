import type { GapReport, Peers } from '@cairn/contracts/scoring/http/gap-report.js';
import { ink } from '@cairn/platform/documents/ink.js';
import { type Pdf, fit, setLine, setLines } from '@cairn/platform/documents/typesetter.pdf.js';
import { figure, peerNames } from './gap-report-texts.js';
import type { Sheet } from './sheet.pdf.js';
import { drawTable } from './table.pdf.js';

type Group = Peers['groups'][number];

const ROW = 26;
const LABEL = 178;
const VALUE = 44;
const A_PAGE = 22;

/** How far each theme is in place as bars, with the means of peers as signs on them; the same as a table. */
export const drawFocusAreas = (sheet: Sheet, { focusAreas, focusAreaHighest, peers }: GapReport): void => {
  const groups = peers?.groups ?? [];
  for (let first = 0; first < focusAreas.length; first += A_PAGE)
    drawBars(sheet, focusAreas.slice(first, first + A_PAGE), focusAreaHighest, groups);
  drawTable(
    sheet,
    [
      { title: 'Focus area', share: 0.52 },
      { title: 'Here', share: 0.12, isFigure: true },
      ...groups.map(({ kind }) => ({ title: peerNames[kind], share: 0.12, isFigure: true })),
    ],
    focusAreas.map(({ id, title, score }) => [
      { text: title },
      { text: figure(score) },
      ...groups.map((group) => ({ text: meanOf(group, id) })),
    ]),
  );
};

const meanOf = ({ focusAreas }: Group, id: string): string => {
  const found = focusAreas.find((area) => area.id === id);
  return found ? figure(found.mean) : '–';
};

const drawBars = (sheet: Sheet, areas: GapReport['focusAreas'], highest: number, groups: readonly Group[]): void => {
  const { pdf, x } = sheet;
  const left = x + LABEL;
  const across = sheet.width - LABEL - VALUE;
  const legend = groups.length > 0 ? 20 : 0;
  const alt = `Bars of ${areas.length} focus areas, 0 to ${highest}: ${areas.map(({ title, score }) => `${title} ${figure(score)}`).join('; ')}.${groups.length > 0 ? ' Signs on the bars show the means of peers.' : ''}`;
  sheet.figure(alt, areas.length * ROW + legend + 10, (top) => {
    areas.forEach(({ id, title, score }, i) => {
      const y = top + i * ROW;
      const label = fit(pdf, title, LABEL - 12, [9.5, 8.5, 7.5], 2);
      setLines(pdf, label, { x, y: y + (ROW - label.lines.length * label.size * 1.2) / 2, width: LABEL - 12 }, 1.2, {
        color: ink.text,
      });
      pdf.roundedRect(left, y + 8, across, 10, 2).fill(ink.panel);
      if (score > 0) pdf.roundedRect(left, y + 8, (across * score) / highest, 10, 2).fill(ink.accent);
      setLine(pdf, figure(score), { x: left + across + 8, y: y + 7, width: VALUE }, 9.5, {
        color: ink.text,
        weight: 600,
      });
      groups.forEach((group, g) => {
        const area = group.focusAreas.find((one) => one.id === id);
        if (area) drawSign(pdf, g, left + (across * area.mean) / highest, y + 13);
      });
    });
    if (legend > 0) drawLegend(pdf, groups, left, top + areas.length * ROW + 8);
  });
};

const drawLegend = (pdf: Pdf, groups: readonly Group[], left: number, y: number): void =>
  groups.forEach(({ kind }, g) => {
    drawSign(pdf, g, left + 6 + g * 90, y + 5);
    setLine(pdf, `${peerNames[kind]}, mean`, { x: left + 14 + g * 90, y, width: 76 }, 8, { color: ink.soft });
  });

/** A diamond, a triangle or a disc: distinguishable without colour. */
const drawSign = (pdf: Pdf, group: number, x: number, y: number): void => {
  const shapes = [
    `M${x} ${y - 6}L${x + 5} ${y}L${x} ${y + 6}L${x - 5} ${y}Z`,
    `M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`,
    `M${x - 4} ${y}A4 4 0 1 0 ${x + 4} ${y}A4 4 0 1 0 ${x - 4} ${y}Z`,
  ];
  pdf
    .path(shapes[group % shapes.length] as string)
    .lineWidth(1)
    .fillAndStroke(ink.white, ink.text);
};
