import { inflateSync } from 'node:zlib';

/** A marked piece of a page: what it is, which text it sets, and its place in the structure. */
type Piece = {
  readonly tag: string;
  readonly page: number;
  readonly mcid: number | null;
  readonly text: string;
};
/** An element of the structure tree; `text` is that of all pieces within it. */
export type TreeElement = {
  readonly tag: string;
  readonly attributes: string;
  readonly children: readonly TreeElement[];
  readonly text: string;
};
/** `unmarked`: how much is painted that is neither a part of the structure nor an artifact. */
export type ReadPdf = {
  readonly raw: string;
  readonly pages: number;
  readonly unmarked: number;
  readonly pieces: readonly Piece[];
  readonly tree: readonly TreeElement[];
};

/** Reads what pdfkit writes, by the letters' meaning that the document itself states. */
export const readPdf = (pdf: Buffer): ReadPdf => {
  const raw = pdf.toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body as string]),
  );
  const streamOf = (id: number): string => {
    const body = objects.get(id) ?? '';
    const content = Buffer.from(body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream')), 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(content) : content).toString('latin1');
  };
  const letters = new Map(
    [...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
      name as string,
      lettersOf(streamOf(Number(/\/ToUnicode (\d+)/.exec(objects.get(Number(id)) ?? '')?.[1]))),
    ]),
  );
  const pages = [...objects].filter(([, body]) => /\/Type \/Page\b/.test(body)).map(([id]) => id);
  const contents = pages.map((id) => streamOf(Number(/\/Contents (\d+)/.exec(objects.get(id) ?? '')?.[1])));
  const pieces = contents.flatMap((content, page) => piecesOf(content, page, letters));
  const textAt = new Map(pieces.map((piece) => [`${pages[piece.page]}/${piece.mcid}`, piece.text]));
  const element = (id: number): TreeElement => {
    const body = objects.get(id) ?? '';
    const page = /\/Pg (\d+)/.exec(body)?.[1];
    const kids = /\/K \[([^\]]*)\]/.exec(body)?.[1] ?? '';
    const children = [...kids.matchAll(/(\d+) 0 R/g)].map(([, kid]) => element(Number(kid)));
    const own = [...kids.replaceAll(/\d+ 0 R/g, '').matchAll(/\d+/g)].map(
      ([mcid]) => textAt.get(`${page}/${mcid}`) ?? '',
    );
    return {
      tag: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
      attributes: /\/A <<([\s\S]*?)>>/.exec(body)?.[1] ?? '',
      children,
      text: [...own, ...children.map(({ text }) => text)].join(' ').trim(),
    };
  };
  const root = [...objects.values()].find((body) => body.includes('/Type /StructTreeRoot')) ?? '';
  const tops = /\/K \[([^\]]*)\]/.exec(root)?.[1] ?? '';
  return {
    raw,
    pages: pages.length,
    unmarked: contents.reduce((sum, content) => sum + unmarkedIn(content), 0),
    pieces,
    tree: [...tops.matchAll(/(\d+) 0 R/g)].map(([, id]) => element(Number(id))),
  };
};

/** Every element of a tag, in the order they are read. */
export const elementsOf = (tree: readonly TreeElement[], tag: string): TreeElement[] =>
  tree.flatMap((element) => [...(element.tag === tag ? [element] : []), ...elementsOf(element.children, tag)]);

const unmarkedIn = (content: string): number => {
  let depth = 0;
  return content.split('\n').filter((line) => {
    if (/B[DM]C$/.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    return depth === 0 && /(^| )(TJ|f|S|B)$/.test(line);
  }).length;
};

const lettersOf = (map: string): ReadonlyMap<number, string> => {
  const letters = new Map<number, string>();
  for (const [, from, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...(list ?? '').matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ''], i) =>
      letters.set(
        parseInt(from as string, 16) + i,
        Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      ),
    );
  }
  return letters;
};

type Open = { readonly tag: string; readonly mcid: number | null; readonly lines: string[] };

const piecesOf = (
  content: string,
  page: number,
  letters: ReadonlyMap<string, ReadonlyMap<number, string>>,
): Piece[] => {
  const pieces: Piece[] = [];
  const open: Open[] = [];
  let font: ReadonlyMap<number, string> | undefined;
  for (const [token, tag, dictionary, name, shown] of content.matchAll(
    /\/(\w+) <<([^>]*)>> BDC|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (tag)
      open.push({
        tag,
        mcid: /\/MCID/.test(dictionary ?? '') ? Number(/\/MCID (\d+)/.exec(dictionary ?? '')?.[1]) : null,
        lines: [],
      });
    else if (token === 'EMC')
      pieces.push(...open.splice(-1).map(({ lines, ...piece }) => ({ ...piece, page, text: lines.join(' ') })));
    else if (name) font = letters.get(name);
    else
      open.at(-1)?.lines.push(
        [...(shown ?? '').matchAll(/<([0-9a-f]+)>/g)]
          .flatMap(([, hex]) => hex?.match(/.{4}/g) ?? [])
          .map((glyph) => font?.get(parseInt(glyph, 16)) ?? '')
          .join(''),
      );
  }
  return pieces;
};
