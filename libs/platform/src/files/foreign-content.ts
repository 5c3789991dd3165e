const SNIFFED = 1024;
const ARCHIVE_END = 65_557;

const has = (content: Buffer, text: string): boolean => content.includes(Buffer.from(text, 'latin1'));

/**
 * What other programs would take the file for as well: they look for a PDF near the start, for an archive at the end,
 * for markup anywhere.
 */
export const hidesAnotherKind = (content: Buffer, mediaType: string): boolean => {
  if (mediaType !== 'application/pdf' && has(content.subarray(0, SNIFFED + 8), '%PDF-')) return true;
  if (!mediaType.includes('openxmlformats') && has(content.subarray(-ARCHIVE_END), 'PK\u0005\u0006')) return true;
  const looked = mediaType.startsWith('text/')
    ? [content]
    : [content.subarray(0, SNIFFED), content.subarray(-ARCHIVE_END)];
  return looked.some(holdsMarkup);
};

const markup = /<(script|html|svg|iframe|\?php|!doctype\s+html)[\s>/]/i;
const [WINDOW, OVERLAP] = [64 * 1024, 64];

/** Piece by piece, so that no second copy of a large file is in memory. */
const holdsMarkup = (content: Buffer): boolean => {
  for (let at = 0; at < content.length; at += WINDOW)
    if (markup.test(content.toString('latin1', at, at + WINDOW + OVERLAP))) return true;
  return false;
};
