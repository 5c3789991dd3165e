import { buffer } from 'node:stream/consumers';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';

/** An archive is not built as the office programs build theirs, or unpacks to far more than it is. */
export class ArchiveFault extends Error {
  constructor(readonly fault: 'damaged' | 'unpacks-too-large') {
    super(fault);
  }
}

export type ArchivedFile = { readonly name: string; readonly read: () => Promise<Buffer> };

const [LOCAL, DIRECTORY, END] = [30, 46, 22];
const [END_64, LOCATOR_64] = [56, 20];
const endMark = 0x06054b50;
const [localMark, directoryMark, endMark64] = [0x04034b50, 0x02014b50, 0x06064b50];
const DESCRIPTOR_FLAG = 8;
const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 300 * 1024 * 1024;
/** Rows of a table that resemble each other pack to a hundredth; an entry that is small anyway may be packed as tightly as can be. */
const [MOST_RATIO, SMALL] = [200, 10 * 1024 * 1024];

export const isArchive = (content: Buffer): boolean => content.length > END && content.readUInt32LE(0) === localMark;

/**
 * The files of a ZIP archive that fills its bytes from the first to the last: every byte belongs to a file that is
 * listed once, or to the list. Each file is unpacked once to see that it is what the list says of it.
 *
 * @throws ArchiveFault
 */
export const filesIn = async (content: Buffer): Promise<readonly ArchivedFile[]> => {
  const zip = await fromBufferPromise(content, { strictFileNames: true, lazyEntries: true, autoClose: false }).catch(
    asDamaged,
  );
  if (zip.entryCount > MOST_ENTRIES) throw new ArchiveFault('unpacks-too-large');
  const entries = await entriesOf(zip).catch(asDamaged);
  refuseTwice(entries);
  refuseTooLarge(entries);
  refuseGaps(content, entries);
  for (const entry of entries) await unpack(zip, entry);
  return entries
    .filter(({ fileName }) => !fileName.endsWith('/'))
    .map((entry) => ({ name: entry.fileName, read: async () => buffer(await zip.openReadStreamPromise(entry)) }));
};

const asDamaged = (): never => {
  throw new ArchiveFault('damaged');
};

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });

/** Programs differ in which of two they open, and some ignore case. */
const refuseTwice = (entries: readonly Entry[]): void => {
  const names = new Set(entries.map(({ fileName }) => fileName.normalize('NFC').toLowerCase()));
  if (names.size !== entries.length) throw new ArchiveFault('damaged');
};

const refuseTooLarge = (entries: readonly Entry[]): void => {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const swells = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > SMALL && uncompressedSize > MOST_RATIO * compressedSize,
  );
  if (unpacked > MOST_UNPACKED || swells) throw new ArchiveFault('unpacks-too-large');
};

const refuseGaps = (content: Buffer, entries: readonly Entry[]): void => {
  const byPlace = [...entries].sort(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  let at = 0;
  for (const [index, entry] of byPlace.entries()) {
    if (entry.relativeOffsetOfLocalHeader !== at || entry.isEncrypted()) asDamaged();
    if (at + LOCAL > content.length || content.readUInt32LE(at) !== localMark) asDamaged();
    const [nameLength, extraLength] = [content.readUInt16LE(at + 26), content.readUInt16LE(at + 28)];
    if (!content.subarray(at + LOCAL, at + LOCAL + nameLength).equals(entry.fileNameRaw)) asDamaged();
    if (content.readUInt16LE(at + 8) !== entry.compressionMethod) asDamaged();
    at += LOCAL + nameLength + extraLength + entry.compressedSize;
    if (entry.generalPurposeBitFlag & DESCRIPTOR_FLAG)
      at += descriptorLength(content, at, byPlace[index + 1]?.relativeOffsetOfLocalHeader);
  }
  const listed = entries.reduce(
    (sum, { fileNameLength, extraFieldLength, fileCommentLength }) =>
      sum + DIRECTORY + fileNameLength + extraFieldLength + fileCommentLength,
    0,
  );
  const rest = content.length - END - at - listed;
  const isLarge = rest === END_64 + LOCATOR_64 && content.readUInt32LE(at + listed) === endMark64;
  if ((rest !== 0 && !isLarge) || content.readUInt32LE(content.length - END) !== endMark) asDamaged();
};

/** Sizes that a program knew only after it had written them follow the file, in one of four forms. */
const descriptorLength = (content: Buffer, at: number, next: number | undefined): number => {
  const fits = [16, 24, 12, 20].find((length) =>
    next === undefined
      ? at + length + 4 <= content.length && content.readUInt32LE(at + length) === directoryMark
      : at + length === next,
  );
  return fits ?? asDamaged();
};

/** The reader refuses a file that is longer or shorter than listed. */
const unpack = async (zip: ZipFile, entry: Entry): Promise<void> => {
  if (entry.fileName.endsWith('/')) return;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const _ of stream);
  } catch {
    asDamaged();
  }
};
