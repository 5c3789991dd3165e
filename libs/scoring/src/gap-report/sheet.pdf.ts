import { ink } from '@cairn/platform/documents/ink.js';
import {
  type Pdf,
  type Setting,
  fit,
  leadingFor,
  setLine,
  setLines,
  widthOf,
} from '@cairn/platform/documents/typesetter.pdf.js';

/** A4 upright, in points. */
export const paper = { width: 595.28, height: 841.89, side: 48, top: 56, bottom: 64 } as const;

export type Element = PDFKit.PDFStructureElement;
type Options = { readonly alt?: string; readonly scope?: 'Column' | 'Row'; readonly bbox?: readonly number[] };
type Text = { readonly size: number; readonly after?: number } & Partial<Setting>;

/**
 * Pages filled from top to bottom. Every part is drawn whole, on the page that has room for it, and says what it is.
 */
export class Sheet {
  readonly x = paper.side;
  readonly width = paper.width - 2 * paper.side;
  y: number = paper.top;

  constructor(
    readonly pdf: Pdf,
    private parent: Element,
  ) {}

  /** Whether a new page had to begin so that `height` points are free. */
  makeRoom(height: number): boolean {
    if (this.y + height <= paper.height - paper.bottom || this.y === paper.top) return false;
    this.pdf.addPage();
    this.y = paper.top;
    return true;
  }

  /** An element within which `write` adds its own. */
  within(tag: string, write: () => void): void {
    const outer = this.parent;
    const element = this.pdf.struct(tag);
    outer.add(element);
    this.parent = element;
    write();
    this.parent = outer;
    element.end();
  }

  add(tag: string, draw: () => void, options: Options = {}): void {
    this.parent.add(this.pdf.struct(tag, options, [draw]));
  }

  /** Lines, grounds and repeated headings: seen, but not read out. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  section(title: string, write: () => void, roomFor = 120): void {
    this.y += this.y === paper.top ? 0 : 22;
    this.makeRoom(roomFor);
    this.within('Sect', () => {
      this.pdf.outline.addItem(title);
      this.text('H2', title, { size: 17, weight: 600, after: 6 });
      write();
    });
  }

  /** @param roomFor points that must follow on the same page */
  heading(title: string, roomFor: number): void {
    this.y += this.y === paper.top ? 0 : 10;
    this.makeRoom(roomFor + 20);
    this.text('H3', title, { size: 12, weight: 600, after: 4 });
  }

  paragraph(text: string, { size = 10, color = ink.text, weight = 400, after = 6 }: Partial<Text> = {}): void {
    this.text('P', text, { size, color, weight, after });
  }

  /** A picture with the sentence that says what it shows; `draw` gets the place of its top. */
  figure(alt: string, height: number, draw: (y: number) => void): void {
    this.makeRoom(height);
    const top = this.y;
    this.add('Figure', () => draw(top), { alt, bbox: [this.x, top, this.x + this.width, top + height] });
    this.y += height;
  }

  text(tag: string, text: string, { size, color = ink.text, weight = 400, after = 0 }: Text): void {
    const fitted = fit(this.pdf, text, this.width, [size], 1, weight);
    const leading = Math.max(1.32, leadingFor(text));
    const place = { x: this.x, y: this.y, width: this.width };
    this.makeRoom(fitted.lines.length * size * leading);
    this.add(tag, () => void setLines(this.pdf, fitted, { ...place, y: this.y }, leading, { color, weight }));
    this.y += fitted.lines.length * size * leading + after;
  }

  /** The foot of every page, once it is known how many there are. */
  number(left: string, label: (page: number, pages: number) => string): void {
    const { start, count } = this.pdf.bufferedPageRange();
    const [line = ''] = fit(this.pdf, left, this.width - 90, [8], 1).lines;
    for (let i = start; i < start + count; i += 1) {
      this.pdf.switchToPage(i);
      this.artifact(() => {
        const y = paper.height - paper.bottom + 22;
        this.pdf
          .moveTo(this.x, y - 8)
          .lineTo(this.x + this.width, y - 8)
          .lineWidth(0.5)
          .strokeColor(ink.line)
          .stroke();
        setLine(this.pdf, line, { x: this.x, y, width: this.width - 90 }, 8, { color: ink.soft });
        const place = label(i - start + 1, count);
        setLine(this.pdf, place, { x: this.x + this.width - widthOf(this.pdf, place, 8, 400), y, width: 90 }, 8, {
          color: ink.soft,
        });
      }, 'Pagination');
    }
  }
}
