import PDFDocument from 'pdfkit';
import { fontOf } from './typefaces.fonts.js';

export type Pdf = PDFKit.PDFDocument;

/** What pdfkit calls on a font; `_glyphs` are those laid out so far, each with the letters that asked for it first. */
type Font = { readonly layout: (text: string, features?: readonly string[]) => unknown; _glyphs: object };
type Words = Readonly<Record<string, unknown>>;
type Opened = {
  readonly _font: { readonly font: Font; layoutCache: Words };
  readonly _registeredFonts: Readonly<Record<string, unknown>>;
};
type Kept = { readonly font: Font; words: Words; laidOut: number };

const MOST_WORDS = 4_000;

const kept = new Map<string, Kept>();

const inside = (pdf: Pdf): Opened => pdf as unknown as Opened;

/**
 * The letters of a glyph are those of the text at hand, whatever was laid out before, so that a document does not
 * depend on earlier ones.
 */
const parsed = (file: string): Kept => {
  const { font } = inside(new PDFDocument({ autoFirstPage: false, font: null as never }).font(fontOf(file)))._font;
  const layout: Font['layout'] = (text, features) => {
    made.laidOut += 1;
    font._glyphs = {};
    return font.layout(text, features);
  };
  const made: Kept = { font: Object.create(font, { layout: { value: layout } }) as Font, words: {}, laidOut: 0 };
  return made;
};

/**
 * A process parses a font once and lays out a word once: the words of reports are mostly those of their model versions.
 */
const keptFor = (file: string): Kept => {
  const found = kept.get(file) ?? parsed(file);
  kept.set(file, found);
  return found.laidOut < MOST_WORDS ? found : Object.assign(found, { words: {}, laidOut: 0 });
};

/** Sets the font of a file. */
export const useFont = (pdf: Pdf, file: string, size: number): Pdf => {
  const document = inside(pdf);
  if (Object.hasOwn(document._registeredFonts, file)) return pdf.font(file, size);
  const { font, words } = keptFor(file);
  pdf.registerFont(file, font as never).font(file, size);
  document._font.layoutCache = words;
  return pdf;
};
