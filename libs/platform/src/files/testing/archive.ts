import { crc32, deflateRawSync } from 'node:zlib';

const withNumbers = (size: number, write: (buffer: Buffer) => void): Buffer => {
  const buffer = Buffer.alloc(size);
  write(buffer);
  return buffer;
};

type ArchiveOptions = {
  /** Stated instead of the true unpacked size of each entry. */
  readonly unpacked?: number;
  /** Stated instead of the true number of entries. */
  readonly count?: number;
  /** Sizes follow each file, as programs write them that do not know them before. */
  readonly descriptors?: boolean;
  /** Names that are not listed, though their files are there. */
  readonly unlisted?: readonly string[];
};

/** A ZIP archive of these names and contents; a pair is an entry whose name is given twice. */
export const archive = (
  entries: Readonly<Record<string, string | Buffer>> | readonly (readonly [string, string | Buffer])[],
  { unpacked, count, descriptors = false, unlisted = [] }: ArchiveOptions = {},
): Buffer => {
  const all = (Array.isArray(entries) ? entries : Object.entries(entries)) as [string, string | Buffer][];
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of all) {
    const [content, path] = [Buffer.from(text as string), Buffer.from(name)];
    const packed = deflateRawSync(content);
    const [check, flags] = [crc32(content), descriptors ? 8 : 0];
    const local = withNumbers(30, (header) => {
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(flags, 6);
      header.writeUInt16LE(8, 8);
      if (!descriptors) {
        header.writeUInt32LE(check, 14);
        header.writeUInt32LE(packed.length, 18);
        header.writeUInt32LE(content.length, 22);
      }
      header.writeUInt16LE(path.length, 26);
    });
    const descriptor = withNumbers(descriptors ? 16 : 0, (record) => {
      if (!descriptors) return;
      record.writeUInt32LE(0x08074b50, 0);
      record.writeUInt32LE(check, 4);
      record.writeUInt32LE(packed.length, 8);
      record.writeUInt32LE(content.length, 12);
    });
    const entry = withNumbers(46, (header) => {
      header.writeUInt32LE(0x02014b50, 0);
      header.writeUInt16LE(flags, 8);
      header.writeUInt16LE(8, 10);
      header.writeUInt32LE(check, 16);
      header.writeUInt32LE(packed.length, 20);
      header.writeUInt32LE(unpacked ?? content.length, 24);
      header.writeUInt16LE(path.length, 28);
      header.writeUInt32LE(offset, 42);
    });
    locals.push(local, path, packed, descriptor);
    if (!unlisted.includes(name)) directory.push(entry, path);
    offset += local.length + path.length + packed.length + descriptor.length;
  }
  const listed = Buffer.concat(directory);
  const end = withNumbers(22, (record) => {
    record.writeUInt32LE(0x06054b50, 0);
    record.writeUInt16LE(count ?? directory.length / 2, 8);
    record.writeUInt16LE(count ?? directory.length / 2, 10);
    record.writeUInt32LE(listed.length, 12);
    record.writeUInt32LE(offset, 16);
  });
  return Buffer.concat([...locals, listed, end]);
};
