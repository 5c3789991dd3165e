const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const END = 22;
const ENTRY = 46;
const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 500 * 1024 * 1024;

const parts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/**
 * Tells a Word or Excel file by the directory of its archive. The archive must fill the file from the first byte to the
 * last; macros, other programs, entries that lead outside and archives that unpack to far more than they are make it
 * neither.
 */
export const officeKindOf = (content: Buffer): keyof typeof parts | undefined => {
  const names = entriesOf(content);
  if (!names?.includes('[Content_Types].xml') || names.some(isForbidden)) return undefined;
  const found = (Object.keys(parts) as (keyof typeof parts)[]).filter((kind) => names.includes(parts[kind]));
  return found.length === 1 ? found[0] : undefined;
};

const isForbidden = (name: string): boolean =>
  /(^|\/)\.\.(\/|$)|^\/|\\|\u0000|^[a-z]:/i.test(name) ||
  /vbaproject|vbadata|activex|\.(exe|dll|js|jar|class|vbs|bat|cmd|ps1|html?|svg)$/i.test(name);

const entriesOf = (content: Buffer): string[] | undefined => {
  const end = content.length - END;
  if (end < 0 || content.readUInt32LE(0) !== localMark || content.readUInt32LE(end) !== endMark) return undefined;
  const [count, size, start] = [
    content.readUInt16LE(end + 10),
    content.readUInt32LE(end + 12),
    content.readUInt32LE(end + 16),
  ];
  if (start + size !== end || count > MOST_ENTRIES) return undefined;
  const names: string[] = [];
  let unpacked = 0;
  for (let at = start; names.length < count;) {
    if (at + ENTRY > end || content.readUInt32LE(at) !== entryMark) return undefined;
    const [nameLength, extraLength, commentLength] = [
      content.readUInt16LE(at + 28),
      content.readUInt16LE(at + 30),
      content.readUInt16LE(at + 32),
    ];
    unpacked += content.readUInt32LE(at + 24);
    names.push(content.toString('utf8', at + ENTRY, at + ENTRY + nameLength));
    at += ENTRY + nameLength + extraLength + commentLength;
    if (at > end) return undefined;
  }
  return unpacked <= MOST_UNPACKED ? names : undefined;
};
