import { type Fitted, fitText } from './fit-text.js';
import { type Weight, isLatin, isRightToLeft, runsOf } from './typefaces.fonts.js';
import { printable } from './printable.js';
import { type Pdf, useFont } from './use-font.pdf.js';

export type { Pdf } from './use-font.pdf.js';

export type Setting = { readonly weight?: Weight; readonly color: string };
export type Place = { readonly x: number; readonly y: number; readonly width: number };

// A list of features makes the whole run one piece, which joined scripts need.
const JOINED: PDFKit.Mixins.OpenTypeFeatures[] = ['kern'];

/** How wide the text is in a size, in points. */
export const widthOf = (pdf: Pdf, text: string, size: number, weight: Weight): number =>
  runsOf(text, weight).reduce(
    (sum, run) => sum + useFont(pdf, run.file, size).widthOfString(run.text, featuresFor(run.text)),
    0,
  );

const featuresFor = (text: string): { features?: PDFKit.Mixins.OpenTypeFeatures[] } =>
  isRightToLeft(text) ? { features: JOINED } : {};

/** How the text fits into the width, in the first of the sizes that needs no more lines than allowed. */
export const fit = (
  pdf: Pdf,
  text: string,
  width: number,
  sizes: readonly number[],
  maxLines: number,
  weight: Weight = 400,
): Fitted => fitText(printable(text), width, sizes, maxLines, (part, size) => widthOf(pdf, part, size, weight));

/** Lines of scripts with tall or deep letters stand further apart. */
export const leadingFor = (text: string): number => (isLatin(text) ? 1.16 : 1.42);

/**
 * Sets one line with its top at `y`, in whatever scripts it is written; from the right edge when they are read from
 * there.
 */
export const setLine = (
  pdf: Pdf,
  said: string,
  { x, y, width }: Place,
  size: number,
  { weight = 400, color }: Setting,
): void => {
  const text = printable(said);
  const runs = runsOf(text, weight);
  const fromRight = isRightToLeft(text);
  let left = fromRight ? x + width - widthOf(pdf, text, size, weight) : x;
  for (const run of fromRight ? runs.toReversed() : runs) {
    useFont(pdf, run.file, size).fillColor(color);
    pdf.text(run.text, left, y, { lineBreak: false, ...featuresFor(run.text) });
    left += pdf.widthOfString(run.text, featuresFor(run.text));
  }
};

/** Sets the lines below each other and returns where the next may begin. */
export const setLines = (
  pdf: Pdf,
  { size, lines }: Fitted,
  place: Place,
  leading: number,
  setting: Setting,
): number => {
  lines.forEach((line, i) => setLine(pdf, line, { ...place, y: place.y + i * size * leading }, size, setting));
  return place.y + lines.length * size * leading;
};
