/** Tokens of a PDF outside its streams; text and numbers do not matter here and are `other`. */
export type PdfValue =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'reference'; readonly object: number }
  | { readonly kind: 'array'; readonly values: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: readonly (readonly [string, PdfValue])[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'word'; readonly word: string };

/** Nested deeper than any program writes it. */
export class TooDeep extends Error {}

const DEEPEST = 200;
const [NUL, TAB, LF, FF, CR, SPACE] = [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20];
const isSpace = (byte: number): boolean =>
  byte === SPACE || byte === LF || byte === CR || byte === TAB || byte === NUL || byte === FF;
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && !isSpace(byte) && !delimiters.has(byte);

/** Reads values one after another as readers of PDF do, names with their `#` escapes resolved. */
export class PdfReader {
  constructor(
    private readonly bytes: Buffer,
    public at = 0,
  ) {}

  /** The next value, or undefined at the end; a stray closing bracket is a word. */
  next(depth = 0): PdfValue | undefined {
    if (depth > DEEPEST) throw new TooDeep();
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    switch (String.fromCharCode(byte)) {
      case '/':
        return { kind: 'name', name: this.name() };
      case '(':
        return this.text();
      case '<':
        return this.bytes[this.at + 1] === byte ? this.dictionary(depth) : this.hexText();
      case '[':
        return this.array(depth);
      case '>':
        this.at += this.bytes[this.at + 1] === byte ? 2 : 1;
        return { kind: 'word', word: '>>' };
      case ']':
      case ')':
      case '{':
      case '}':
        this.at += 1;
        return { kind: 'word', word: String.fromCharCode(byte) };
      default:
        return this.word();
    }
  }

  private skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (byte === 0x25) while (this.at < this.bytes.length && !this.isLineEnd()) this.at += 1;
      else if (!isSpace(byte)) return;
      this.at += 1;
    }
  }

  private isLineEnd(): boolean {
    return this.bytes[this.at] === LF || this.bytes[this.at] === CR;
  }

  private name(): string {
    this.at += 1;
    const said = this.regular();
    return said.replaceAll(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  }

  private regular(): string {
    const start = this.at;
    while (isRegular(this.bytes[this.at])) this.at += 1;
    return this.bytes.toString('latin1', start, this.at);
  }

  /** A number, a reference of three words, or a keyword. */
  private word(): PdfValue {
    const word = this.regular();
    if (/^\d{1,10}$/.test(word)) {
      const after = this.at;
      const reference = /^[\s\0]+\d{1,5}[\s\0]+R(?![^\s\0()<>[\]{}/%])/.exec(
        this.bytes.toString('latin1', after, after + 40),
      );
      if (reference) {
        this.at = after + reference[0].length;
        return { kind: 'reference', object: Number(word) };
      }
    }
    return /^[+-]?[\d.]+$/.test(word) ? { kind: 'number', value: Number(word) } : { kind: 'word', word };
  }

  private text(): PdfValue {
    let open = 0;
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at];
      if (byte === 0x5c) this.at += 1;
      else if (byte === 0x28) open += 1;
      else if (byte === 0x29 && (open -= 1) === 0) break;
    }
    this.at += 1;
    return { kind: 'text' };
  }

  private hexText(): PdfValue {
    const end = this.bytes.indexOf(0x3e, this.at);
    this.at = end < 0 ? this.bytes.length : end + 1;
    return { kind: 'text' };
  }

  private array(depth: number): PdfValue {
    this.at += 1;
    const values: PdfValue[] = [];
    for (let value = this.next(depth + 1); value; value = this.next(depth + 1)) {
      if (closes(value, ']') || isEnd(value)) break;
      values.push(value);
    }
    return { kind: 'array', values };
  }

  private dictionary(depth: number): PdfValue {
    this.at += 2;
    const entries: (readonly [string, PdfValue])[] = [];
    for (let key = this.next(depth + 1); key && !closes(key, '>>') && !isEnd(key); key = this.next(depth + 1)) {
      if (key.kind !== 'name') continue;
      const value = this.next(depth + 1);
      if (!value) break;
      entries.push([key.name, value]);
      if (closes(value, '>>') || isEnd(value)) break;
    }
    return { kind: 'dictionary', entries };
  }
}

const closes = (value: PdfValue, bracket: string): boolean => value.kind === 'word' && value.word === bracket;
const isEnd = (value: PdfValue): boolean =>
  value.kind === 'word' && ['endobj', 'stream', 'endstream', 'xref', 'startxref'].includes(value.word);

export const entry = (value: PdfValue | undefined, key: string): PdfValue | undefined =>
  value?.kind === 'dictionary' ? value.entries.find(([name]) => name === key)?.[1] : undefined;

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.kind === 'name' ? value.name : undefined;
