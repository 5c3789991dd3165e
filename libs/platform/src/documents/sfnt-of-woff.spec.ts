import { readFileSync } from 'node:fs';
import { latinFile } from './typefaces.fonts.js';
import { sfntOfWoff } from './sfnt-of-woff.js';

const sum = (table: Buffer): number => {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let total = 0;
  for (let i = 0; i < padded.length; i += 4) total = (total + padded.readUInt32BE(i)) >>> 0;
  return total;
};

describe('the TrueType font within a WOFF file', () => {
  const font = sfntOfWoff(readFileSync(latinFile(400)));
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + i * 16;
    const [checksum, offset, length] = [
      font.readUInt32BE(at + 4),
      font.readUInt32BE(at + 8),
      font.readUInt32BE(at + 12),
    ];
    return { tag: font.toString('latin1', at, at + 4), checksum, content: font.subarray(offset, offset + length) };
  });
  it('has the tables that letters are drawn from', () =>
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'loca', 'hmtx', 'head'])));
  it('has every table as its checksum says', () => {
    for (const { tag, checksum, content } of tables.filter((one) => one.tag !== 'head'))
      expect([tag, sum(content)]).toEqual([tag, checksum]);
  });
  it('is refused of other files', () => expect(() => sfntOfWoff(font)).toThrow('not a WOFF file'));
});
