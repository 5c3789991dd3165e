import { type PdfObject, Unreadable, objectsOf } from './pdf-objects.js';
import { type PdfValue, entry, nameOf } from './pdf-values.js';

const HEADER_WITHIN = 1024;

/**
 * Where the PDF begins: readers pass over a byte order mark, line ends, zeros and the words of a scanner to a printer
 * (PJL) before it. Undefined for no PDF.
 */
const headerAt = (content: Buffer): number | undefined => {
  const start = content.toString('latin1', 0, HEADER_WITHIN + 16);
  return /^(?:\xef\xbb\xbf)?[\s\0]*(?:\x1b%-12345X)?(?:@PJL[^\n]*\n)*(?=%PDF-[12]\.\d)/.exec(start)?.[0].length;
};

export const isPdf = (content: Buffer): boolean => headerAt(content) !== undefined;

export type PdfFault = 'damaged' | 'protected' | 'unreadable' | 'runs-code' | 'holds-files' | 'loads-from-elsewhere';

/** Names that mean one thing only, wherever they stand. */
const meanings: Readonly<Record<string, PdfFault>> = {
  JavaScript: 'runs-code',
  JS: 'runs-code',
  Launch: 'runs-code',
  XFA: 'runs-code',
  RichMedia: 'runs-code',
  RichMediaExecute: 'runs-code',
  Rendition: 'runs-code',
  EmbeddedFile: 'holds-files',
  EmbeddedFiles: 'holds-files',
  FileAttachment: 'holds-files',
  GoToE: 'holds-files',
  GoToR: 'loads-from-elsewhere',
  SubmitForm: 'loads-from-elsewhere',
  ImportData: 'loads-from-elsewhere',
};

/** Actions by which a reader only moves within the document. */
const moves = new Set(['GoTo', 'Named', undefined]);

/**
 * Why a PDF is refused: it acts by itself, contains or loads other files, or cannot be checked. A link to a web page
 * that a person follows is no fault, nor is an initial page.
 */
export const pdfFault = (content: Buffer): PdfFault | undefined => {
  let objects: PdfObject[];
  try {
    objects = objectsOf(content);
  } catch (error) {
    if (error instanceof Unreadable) return isProtected(content) ? 'protected' : 'unreadable';
    throw error;
  }
  if (objects.some(({ value }) => entry(value, 'Encrypt'))) return 'protected';
  const byNumber = groupByNumber(objects);
  for (const object of objects) {
    const fault = faultIn(object.value, byNumber) ?? (object.isStream ? faultOfStream(object.value) : undefined);
    if (fault) return fault;
  }
  const isWhole = content.includes('endobj') && objects.some(({ value }) => entry(value, 'Root') ?? isCatalogue(value));
  return isWhole ? undefined : 'damaged';
};

const isProtected = (content: Buffer): boolean => content.includes('/Encrypt');

const isCatalogue = (value: PdfValue): boolean => nameOf(entry(value, 'Type')) === 'Catalog';

type Numbered = ReadonlyMap<number, readonly PdfValue[]>;

const groupByNumber = (objects: readonly PdfObject[]): Numbered => {
  const groups = new Map<number, PdfValue[]>();
  for (const { number, value } of objects)
    if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), value]);
  return groups;
};

const faultIn = (value: PdfValue, objects: Numbered): PdfFault | undefined => {
  switch (value.kind) {
    case 'name':
      return meanings[value.name];
    case 'array':
      return first(value.values, (one) => faultIn(one, objects));
    case 'dictionary':
      return first(value.entries, ([key, of]) => faultOfEntry(key, of, objects) ?? faultIn(of, objects));
    default:
      return undefined;
  }
};

const faultOfEntry = (key: string, value: PdfValue, objects: Numbered): PdfFault | undefined => {
  if (key === 'OpenAction') return onlyMoves(value, objects) ? undefined : 'runs-code';
  if (key === 'AA') return 'runs-code';
  if (key === 'EF') return 'holds-files';
  return meanings[key];
};

/** The content of a stream may be in another file, named in its dictionary. */
const faultOfStream = (dictionary: PdfValue): PdfFault | undefined => {
  const file = entry(dictionary, 'F');
  return file?.kind === 'text' || file?.kind === 'dictionary' || file?.kind === 'reference'
    ? 'loads-from-elsewhere'
    : undefined;
};

const onlyMoves = (action: PdfValue, objects: Numbered, depth = 0): boolean => {
  if (depth > 8) return false;
  if (action.kind === 'reference')
    return (objects.get(action.object) ?? []).every((one) => onlyMoves(one, objects, depth + 1));
  if (action.kind !== 'dictionary') return true;
  const kind = entry(action, 'S');
  const next = entry(action, 'Next');
  const following = next?.kind === 'array' ? next.values : next ? [next] : [];
  return (
    kind?.kind !== 'reference' &&
    moves.has(nameOf(kind)) &&
    following.every((one) => onlyMoves(one, objects, depth + 1))
  );
};

const first = <Each, Found>(each: readonly Each[], find: (one: Each) => Found | undefined): Found | undefined => {
  for (const one of each) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
};
