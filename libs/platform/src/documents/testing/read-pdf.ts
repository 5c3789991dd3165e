import {
  type PdfObjects,
  type PdfValue,
  entriesOf,
  listOf,
  pdfObjects,
  refOf,
  textOf,
  valuesOf,
} from './pdf-objects.js';

/** Letters that are set together at a place, in points from the lower left. */
export type Cluster = { readonly text: string; readonly x: number; readonly y: number };
/** A marked piece of a page: what it is, what it sets from left to right, and its place in the structure. */
type Piece = {
  readonly tag: string;
  readonly page: number;
  readonly mcid: number | null;
  readonly clusters: readonly Cluster[];
  readonly text: string;
};
/** An element of the structure tree; `text` is that of all pieces within it. */
export type TreeElement = {
  readonly tag: string;
  readonly alt: string;
  readonly scope: string;
  readonly children: readonly TreeElement[];
  readonly clusters: readonly Cluster[];
  readonly text: string;
};
/** `unmarked`: how much is painted that is neither a part of the structure nor an artifact. */
export type ReadPdf = {
  readonly raw: string;
  readonly title: string;
  readonly language: string;
  readonly pages: number;
  readonly unmarked: number;
  readonly pieces: readonly Piece[];
  readonly tree: readonly TreeElement[];
  readonly bookmarks: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[];
};

/** Reads what Typst writes, by the letters' meaning that the document itself states. */
export const readPdf = (pdf: Buffer): ReadPdf => {
  const objects = pdfObjects(pdf);
  const { get, all } = objects;
  const ofType = (type: string): number[] =>
    [...all].filter(([, value]) => entriesOf(value)['Type'] === `/${type}`).map(([id]) => id);
  const catalog = entriesOf(all.get(ofType('Catalog')[0] ?? -1));
  const pages = pagesIn(objects, catalog['Pages']);
  const pieces = pages.flatMap((page, i) => piecesOf(objects, page, i));
  const at = new Map(pieces.map((piece) => [`${pages[piece.page]}/${piece.mcid}`, piece]));
  const element = (id: number): TreeElement => {
    const { S, K, A, Alt, Pg } = entriesOf(all.get(id));
    const parts = listOf(get(K)).flatMap((kid): (TreeElement | Piece)[] => {
      if (typeof kid === 'number') return listOf0(at.get(`${refOf(Pg)}/${kid}`));
      if (refOf(kid) >= 0) return [element(refOf(kid))];
      const { MCID, Pg: own = Pg } = entriesOf(kid);
      return typeof MCID === 'number' ? listOf0(at.get(`${refOf(own)}/${MCID}`)) : [];
    });
    const attributes = listOf(get(A)).map((one) => entriesOf(get(one)));
    return {
      tag: String(S).slice(1),
      alt: textOf(Alt),
      scope: String(attributes.find(({ Scope }) => Scope)?.['Scope'] ?? '').slice(1),
      children: parts.filter((part): part is TreeElement => 'children' in part),
      clusters: parts.flatMap(({ clusters }) => clusters),
      text: joined(parts),
    };
  };
  const root = entriesOf(all.get(ofType('StructTreeRoot')[0] ?? -1));
  return {
    raw: objects.raw,
    title: titleIn(objects.stream(catalog['Metadata']).toString()),
    language: textOf(catalog['Lang']),
    pages: pages.length,
    unmarked: pages.reduce((sum, page) => sum + unmarkedIn(objects, page), 0),
    pieces,
    tree: listOf(get(root['K'])).map((kid) => element(refOf(kid))),
    bookmarks: [...all.values()]
      .map(entriesOf)
      .filter(({ Title, Parent }) => Title && Parent)
      .map(({ Title }) => textOf(Title)),
    attachments: ofType('Filespec').map((id) => {
      const { UF, EF } = entriesOf(all.get(id));
      const file = entriesOf(EF)['F'];
      return {
        name: textOf(UF),
        type: String(entriesOf(get(file))['Subtype'] ?? '')
          .slice(1)
          .replace('#2F', '/'),
        content: objects.stream(file),
      };
    }),
  };
};

/** Every element of a tag, in the order they are read. */
export const elementsOf = (tree: readonly TreeElement[], tag: string): TreeElement[] =>
  tree.flatMap((element) => [...(element.tag === tag ? [element] : []), ...elementsOf(element.children, tag)]);

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The title in the metadata, which is XML. */
const titleIn = (metadata: string): string =>
  (/<dc:title>[^]*?<rdf:li[^>]*>([^]*?)<\/rdf:li>/.exec(metadata)?.[1] ?? '').replaceAll(
    /&\w+;/g,
    (entity) => entities[entity] ?? entity,
  );

const listOf0 = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

/** Blocks are separated by a space; pieces of one line follow one another. */
const joined = (parts: readonly (TreeElement | Piece)[]): string =>
  parts
    .reduce((text, part) => {
      const isBlock = 'children' in part && !['Span', 'Link', 'Lbl'].includes(part.tag);
      return text + (isBlock && text !== '' ? ' ' : '') + part.text;
    }, '')
    .trim();

const pagesIn = (objects: PdfObjects, value: PdfValue | undefined): number[] => {
  const { Kids } = entriesOf(objects.get(value));
  return Kids === undefined ? [refOf(value)] : listOf(Kids).flatMap((kid) => pagesIn(objects, kid));
};

const contentOf = ({ all, stream }: PdfObjects, page: number): PdfValue[] =>
  valuesOf(stream(entriesOf(all.get(page))['Contents']).toString('latin1'));

const fontsOf = (objects: PdfObjects, page: number): ReadonlyMap<string, ReadonlyMap<number, string>> => {
  const { Resources } = entriesOf(objects.all.get(page));
  const fonts = entriesOf(objects.get(entriesOf(objects.get(Resources))['Font']));
  return new Map(
    Object.entries(fonts).map(([name, font]) => [
      `/${name}`,
      lettersOf(objects.stream(entriesOf(objects.get(font))['ToUnicode']).toString('latin1')),
    ]),
  );
};

const lettersOf = (map: string): ReadonlyMap<number, string> => {
  const hex = (digits: string): string => Buffer.from(digits, 'hex').swap16().toString('utf16le');
  return new Map(
    [...map.matchAll(/beginbfchar\n([^]*?)endbfchar/g)].flatMap(([, lines = '']) =>
      [...lines.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g)].map(
        ([, code = '', text = '']) => [parseInt(code, 16), hex(text)] as const,
      ),
    ),
  );
};

/** `actual`: the letters that stand for all that is set inside. */
type Open = { readonly tag: string; readonly mcid: number | null; readonly actual: string | null };

/** What the operators of a page do to text; each piece is a marked one that is in the structure, or an artifact. */
const piecesOf = (objects: PdfObjects, page: number, index: number): Piece[] => {
  const fonts = fontsOf(objects, page);
  const pieces: { readonly open: Open; readonly clusters: Cluster[] }[] = [];
  const stack: (Open & { readonly piece: number | undefined })[] = [];
  const [moved, matrices]: [[number, number], [number, number][]] = [[0, 0], []];
  let [origin, text, font, operands]: [
    [number, number],
    [number, number],
    ReadonlyMap<number, string> | undefined,
    PdfValue[],
  ] = [moved, [0, 0], undefined, []];
  const said = new Set<Open>();
  const pieceAt = (): number | undefined => stack.findLast(({ piece }) => piece !== undefined)?.piece;
  const show = (codes: Buffer): void => {
    const piece = pieces[pieceAt() ?? -1];
    const place = { x: origin[0] + text[0], y: origin[1] - text[1] };
    const covering = stack.findLast(({ actual }) => actual !== null);
    if (covering && !said.has(covering)) piece?.clusters.push({ text: covering.actual ?? '', ...place });
    if (covering) said.add(covering);
    else
      for (let i = 0; i + 1 < codes.length; i += 2)
        piece?.clusters.push({ text: font?.get(codes.readUInt16BE(i)) ?? '', ...place });
  };
  for (const value of contentOf(objects, page)) {
    if (typeof value !== 'string' || value.startsWith('/')) {
      operands.push(value);
      continue;
    }
    const [first, second, ...rest] = operands;
    if (value === 'BDC' || value === 'BMC') {
      const { MCID, ActualText } = entriesOf(second);
      const open: Open = {
        tag: String(first).slice(1),
        mcid: typeof MCID === 'number' ? MCID : null,
        actual: ActualText === undefined ? null : textOf(ActualText),
      };
      const isPiece = open.mcid !== null || open.tag === 'Artifact';
      stack.push({ ...open, piece: isPiece ? pieces.push({ open, clusters: [] }) - 1 : undefined });
    } else if (value === 'EMC') stack.pop();
    else if (value === 'q') matrices.push(origin);
    else if (value === 'Q') origin = matrices.pop() ?? moved;
    else if (value === 'cm') origin = [origin[0] + Number(rest[2]), origin[1] + Number(rest[3])];
    else if (value === 'BT') text = [0, 0];
    else if (value === 'Tm') text = [Number(rest[2]), Number(rest[3])];
    else if (value === 'Tf') font = fonts.get(String(first));
    else if (value === 'Tj') show(first as Buffer);
    else if (value === 'TJ') for (const one of listOf(first)) if (Buffer.isBuffer(one)) show(one);
    operands = [];
  }
  return pieces.map(({ open: { tag, mcid }, clusters }) => ({
    tag,
    mcid,
    page: index,
    clusters,
    text: clusters.map((one) => one.text).join(''),
  }));
};

const unmarkedIn = (objects: PdfObjects, page: number): number => {
  let depth = 0;
  return contentOf(objects, page).filter((value) => {
    if (value === 'BDC' || value === 'BMC') depth += 1;
    else if (value === 'EMC') depth -= 1;
    return depth === 0 && ['Tj', 'TJ', 'f', 'f*', 'S', 'B', 'Do'].includes(String(value));
  }).length;
};
