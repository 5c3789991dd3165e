import type { Fitted } from '@cairn/platform/documents/fit-text.js';
import { ink } from '@cairn/platform/documents/ink.js';
import { fit, leadingFor, setLine, widthOf } from '@cairn/platform/documents/typesetter.pdf.js';
import type { Verdict } from './gap-report-texts.js';
import { drawMark, MARK_WIDTH } from './mark.pdf.js';
import { paper, type Sheet } from './sheet.pdf.js';

/** `share` of the table's width. Figures are aligned to the end of their column. */
export type Column = { readonly title: string; readonly share: number; readonly isFigure?: boolean };
/** `under` is a second text, smaller and softer; `mark` the sign of a verdict before the text. */
export type Cell = {
  readonly text: string;
  readonly under?: string;
  readonly mark?: Verdict;
  readonly strong?: boolean;
};

type SetCell = {
  readonly parts: readonly {
    readonly fitted: Fitted;
    readonly leading: number;
    readonly color: string;
    readonly weight: 400 | 600;
  }[];
  readonly height: number;
};

const SIZE = 9;
const SMALL = 8;
const GAP = 10;
const PADDING = 5;
const HIGHEST = paper.height - paper.top - paper.bottom;

/**
 * A table whose first column names the row; its head is repeated, unread, on every page it runs over. `together`: a
 * small one stays whole.
 */
export const drawTable = (
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  together = false,
): void => {
  const { pdf } = sheet;
  const widths = columns.map(({ share }) => sheet.width * share - GAP);
  const lefts = columns.map(
    (_, i) => sheet.x + columns.slice(0, i).reduce((sum, { share }) => sum + sheet.width * share, 0),
  );
  const set = ({ text, under, mark, strong }: Cell, i: number): SetCell => {
    const width = (widths[i] ?? 0) - (mark ? MARK_WIDTH : 0);
    const texts = [
      { text, size: SIZE, color: ink.text, weight: strong ? (600 as const) : (400 as const) },
      ...(under ? [{ text: under, size: SMALL, color: ink.soft, weight: 400 as const }] : []),
    ];
    const parts = texts.map(({ text, size, color, weight }) => ({
      fitted: fit(pdf, text, width, [size], 1, weight),
      leading: Math.max(1.3, leadingFor(text)),
      color,
      weight,
    }));
    return {
      parts,
      height: parts.reduce((sum, { fitted, leading }) => sum + fitted.lines.length * fitted.size * leading, 0),
    };
  };
  const drawCell = (cell: Cell, { parts }: SetCell, i: number): void => {
    const left = (lefts[i] ?? 0) + (cell.mark ? MARK_WIDTH : 0);
    let y = sheet.y + PADDING;
    if (cell.mark) drawMark(pdf, cell.mark, lefts[i] ?? 0, y + SIZE * 0.62);
    for (const { fitted, leading, color, weight } of parts) {
      for (const line of fitted.lines) {
        const width = widths[i] ?? 0;
        const x = columns[i]?.isFigure ? left + width - widthOf(pdf, line, fitted.size, weight) : left;
        setLine(
          pdf,
          line,
          { x, y, width: cell.mark ? width - MARK_WIDTH : columns[i]?.isFigure ? left + width - x : width },
          fitted.size,
          { color, weight },
        );
        y += fitted.size * leading;
      }
    }
  };
  const head = columns.map(({ title }): Cell => ({ text: title, strong: true }));
  const headSet = head.map(set);
  const headHeight = Math.max(...headSet.map(({ height }) => height)) + 2 * PADDING;
  const rule = (color: string): void =>
    sheet.artifact(
      () =>
        void pdf
          .moveTo(sheet.x, sheet.y)
          .lineTo(sheet.x + sheet.width, sheet.y)
          .lineWidth(0.6)
          .strokeColor(color)
          .stroke(),
    );
  const sized = rows.map((row) => {
    const cells = row.map(set);
    return {
      row,
      cells,
      height: Math.min(Math.max(...cells.map((cell) => cell.height)) + 2 * PADDING, HIGHEST - headHeight),
    };
  });
  const whole = headHeight + sized.reduce((sum, { height }) => sum + height, 0);
  sheet.within('Table', () => {
    sheet.makeRoom(together && whole < HIGHEST / 2 ? whole : headHeight + (sized[0]?.height ?? 0));
    sheet.within('TR', () =>
      head.forEach((cell, i) => sheet.add('TH', () => drawCell(cell, headSet[i] as SetCell, i), { scope: 'Column' })),
    );
    sheet.y += headHeight;
    rule(ink.soft);
    for (const { row, cells, height } of sized) {
      if (sheet.makeRoom(height)) {
        sheet.artifact(() => head.forEach((cell, i) => drawCell(cell, headSet[i] as SetCell, i)), 'Pagination');
        sheet.y += headHeight;
        rule(ink.soft);
      }
      sheet.within('TR', () =>
        row.forEach((cell, i) =>
          sheet.add(
            i === 0 ? 'TH' : 'TD',
            () => drawCell(cell, cells[i] as SetCell, i),
            i === 0 ? { scope: 'Row' } : {},
          ),
        ),
      );
      sheet.y += height;
      rule(ink.line);
    }
  });
  sheet.y += 8;
};
