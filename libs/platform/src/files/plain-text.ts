import { isUtf8 } from 'node:buffer';

type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | (typeof multiByte)[number];

/** Tab, line ends and form feed occur in text; so do the marks that frame an HL7 message. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1c) || byte === 0x7f;

/** The five bytes to which Windows-1252 gives no letter. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** What spreadsheets and laboratory systems in East Asia save where they do not save Unicode. */
const multiByte = ['shift_jis', 'gb18030', 'big5', 'euc-kr', 'euc-jp'] as const;

const startsOtherwise = /^\s*(<|#!|%!|%PDF|\{\\rtf)/;

const decoded = (content: Buffer, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
};

const holdsControl = (content: Buffer): boolean => {
  for (let at = 0; at < content.length; at += 1) if (isControl(content[at] as number)) return true;
  return false;
};

/**
 * The encoding of a text without control characters that no program would take for markup or a script: UTF-8, UTF-16
 * with a byte order mark as office programs save it, Windows-1252, or an encoding of East Asia. Undefined for what is no
 * text. Encodings without Unicode cannot always be distinguished: the first that fits is named.
 */
export const encodingOf = (content: Buffer): TextEncoding | undefined => {
  const mark = content.length >= 2 ? content.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff) {
    const encoding = mark === 0xfffe ? 'utf-16le' : 'utf-16be';
    const text = decoded(content, encoding);
    return text !== undefined && !startsOtherwise.test(text) && !holdsControl(Buffer.from(text)) ? encoding : undefined;
  }
  if (holdsControl(content) || startsOtherwise.test(content.subarray(0, 1024).toString('latin1').replace('ï»¿', '')))
    return undefined;
  if (isUtf8(content)) return 'utf-8';
  if (!content.some((byte) => unassigned.has(byte))) return 'windows-1252';
  return multiByte.find((encoding) => decoded(content, encoding) !== undefined);
};
