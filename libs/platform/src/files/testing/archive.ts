import { deflateRawSync } from 'node:zlib';

const withNumbers = (size: number, write: (buffer: Buffer) => void): Buffer => {
  const buffer = Buffer.alloc(size);
  write(buffer);
  return buffer;
};

const crc32 = (content: Buffer): number => {
  let crc = -1;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

/** A ZIP archive of these names and texts; `unpacked` overrides the stated size of each entry. */
export const archive = (entries: Readonly<Record<string, string>>, unpacked?: number): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [content, path] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(content);
    const local = withNumbers(30, (header) => {
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(8, 8);
      header.writeUInt32LE(crc32(content), 14);
      header.writeUInt32LE(packed.length, 18);
      header.writeUInt32LE(content.length, 22);
      header.writeUInt16LE(path.length, 26);
    });
    const entry = withNumbers(46, (header) => {
      header.writeUInt32LE(0x02014b50, 0);
      header.writeUInt16LE(8, 10);
      header.writeUInt32LE(crc32(content), 16);
      header.writeUInt32LE(packed.length, 20);
      header.writeUInt32LE(unpacked ?? content.length, 24);
      header.writeUInt16LE(path.length, 28);
      header.writeUInt32LE(offset, 42);
    });
    locals.push(local, path, packed);
    directory.push(entry, path);
    offset += local.length + path.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = withNumbers(22, (record) => {
    record.writeUInt32LE(0x06054b50, 0);
    record.writeUInt16LE(Object.keys(entries).length, 8);
    record.writeUInt16LE(Object.keys(entries).length, 10);
    record.writeUInt32LE(listed.length, 12);
    record.writeUInt32LE(offset, 16);
  });
  return Buffer.concat([...locals, listed, end]);
};
