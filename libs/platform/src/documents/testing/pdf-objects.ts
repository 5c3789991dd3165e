import { inflateSync } from 'node:zlib';

/** A value of PDF: names start with `/`, strings are bytes, other words are operators. */
export type PdfValue =
  | number
  | string
  | Buffer
  | { readonly ref: number }
  | readonly PdfValue[]
  | { readonly entries: Readonly<Record<string, PdfValue>> };

const blank = /[\0\t\n\f\r ]/;
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  /** The next value, undefined at the end; `]` and `>>` are given as words. */
  next(): PdfValue | undefined {
    this.skipBlanks();
    const first = this.text[this.at];
    if (first === undefined) return undefined;
    if (first === '(') return this.literal();
    if (first === '/') return this.word(1);
    if (this.text.startsWith('<<', this.at)) return this.dictionary();
    if (this.text.startsWith('>>', this.at)) return this.take(2);
    if (first === '<') return this.hex();
    if (first === '[') return this.list();
    if (first === ']') return this.take(1);
    const reference = /^(\d+) \d+ R\b/.exec(this.text.slice(this.at, this.at + 24));
    if (reference) {
      this.at += reference[0].length;
      return { ref: Number(reference[1]) };
    }
    const word = this.word(0);
    return /^[+-]?\d*\.?\d+$|^[+-]?\d+\.$/.test(word) ? Number(word) : word;
  }

  private skipBlanks(): void {
    while (blank.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private take(count: number): string {
    this.at += count;
    return this.text.slice(this.at - count, this.at);
  }

  private word(from: number): string {
    let end = this.at + Math.max(from, 1);
    while (end < this.text.length && !delimiter.test(this.text[end] ?? '')) end += 1;
    return this.take(end - this.at);
  }

  private list(): PdfValue {
    this.at += 1;
    const values: PdfValue[] = [];
    for (let one = this.next(); one !== undefined && one !== ']'; one = this.next()) values.push(one);
    return values;
  }

  private dictionary(): PdfValue {
    this.at += 2;
    const entries: Record<string, PdfValue> = {};
    for (let key = this.next(); key !== undefined && key !== '>>'; key = this.next())
      entries[String(key).slice(1)] = this.next() ?? '';
    return { entries };
  }

  private hex(): Buffer {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end).replaceAll(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits, 'hex');
  }

  private literal(): Buffer {
    this.at += 1;
    let [depth, out] = [1, ''];
    for (; ; this.at += 1) {
      const one = this.text[this.at] ?? ')';
      if (one === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
        const escaped = this.text[this.at + 1] ?? '';
        out += octal ? String.fromCharCode(parseInt(octal, 8)) : (escapes[escaped] ?? escaped);
        this.at += octal ? octal.length : 1;
        continue;
      }
      if (one === '(') depth += 1;
      if (one === ')') depth -= 1;
      if (depth === 0) break;
      out += one;
    }
    this.at += 1;
    return Buffer.from(out, 'latin1');
  }
}

/** Every value of a content stream or of an object, in order. */
export const valuesOf = (text: string): PdfValue[] => {
  const reader = new Reader(text);
  const values: PdfValue[] = [];
  for (let one = reader.next(); one !== undefined; one = reader.next()) values.push(one);
  return values;
};

export const entriesOf = (value: PdfValue | undefined): Readonly<Record<string, PdfValue>> =>
  typeof value === 'object' && !Array.isArray(value) && !Buffer.isBuffer(value) && 'entries' in value
    ? (value.entries as Readonly<Record<string, PdfValue>>)
    : {};
export const listOf = (value: PdfValue | undefined): readonly PdfValue[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
export const refOf = (value: PdfValue | undefined): number =>
  typeof value === 'object' && 'ref' in value ? value.ref : -1;

/** The text of a string: UTF-16 with its mark, else Latin. */
export const textOf = (value: PdfValue | undefined): string => {
  if (!Buffer.isBuffer(value)) return '';
  if (value[0] !== 0xfe || value[1] !== 0xff) return value.toString('latin1');
  return Buffer.from(value.subarray(2)).swap16().toString('utf16le');
};

export type PdfObjects = {
  readonly raw: string;
  readonly all: ReadonlyMap<number, PdfValue>;
  /** An object, also where the value refers to it. */
  readonly get: (value: PdfValue | number | undefined) => PdfValue | undefined;
  /** The content of a stream, unpacked. */
  readonly stream: (value: PdfValue | undefined) => Buffer;
};

/** The objects of a PDF that keeps none of them in streams. */
export const pdfObjects = (pdf: Buffer): PdfObjects => {
  const raw = pdf.toString('latin1');
  const bodies = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id, body = '']) => [Number(id), body]),
  );
  const all = new Map(
    [...bodies].map(([id, body]) => [id, valuesOf(body.split('\nstream\n')[0] ?? '')[0] ?? ''] as const),
  );
  const stream = (value: PdfValue | undefined): Buffer => {
    const body = bodies.get(refOf(value)) ?? '';
    const from = body.indexOf('\nstream\n') + 8;
    const content = Buffer.from(body.slice(from, body.lastIndexOf('\nendstream')), 'latin1');
    return body.slice(0, from).includes('/FlateDecode') ? inflateSync(content) : content;
  };
  return {
    raw,
    all,
    get: (value) => (typeof value === 'number' ? all.get(value) : refOf(value) >= 0 ? all.get(refOf(value)) : value),
    stream,
  };
};
