import { inflateSync } from 'node:zlib';

const WOFF = { signature: 0x774f4646, header: 44, entry: 20 } as const;
const SFNT = { header: 12, entry: 16 } as const;

type Table = { readonly tag: Buffer; readonly checksum: number; readonly content: Buffer };

/** The TrueType font within a WOFF file: the same tables, not compressed. */
export const sfntOfWoff = (woff: Buffer): Buffer => {
  if (woff.readUInt32BE(0) !== WOFF.signature) throw new Error('This is not a WOFF file.');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => tableAt(woff, WOFF.header + i * WOFF.entry));
  const header = Buffer.alloc(SFNT.header + tables.length * SFNT.entry);
  const log = Math.floor(Math.log2(tables.length));
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(16 * 2 ** log, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE(16 * (tables.length - 2 ** log), 10);
  let offset = header.length;
  const contents = tables.map(({ tag, checksum, content }, i) => {
    const at = SFNT.header + i * SFNT.entry;
    tag.copy(header, at);
    header.writeUInt32BE(checksum, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(content.length, at + 12);
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([header, ...contents]);
};

const tableAt = (woff: Buffer, at: number): Table => {
  const [offset, kept, whole] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
  const content = woff.subarray(offset, offset + kept);
  return {
    tag: woff.subarray(at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    content: kept < whole ? inflateSync(content) : content,
  };
};
