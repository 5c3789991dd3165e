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
  const markup = /<(script|html|svg|iframe|\?php|!doctype\s+html)[\s>/]/i;
  const looked = mediaType.startsWith('text/')
    ? content
    : Buffer.concat([content.subarray(0, SNIFFED), content.subarray(-ARCHIVE_END)]);
  return markup.test(looked.toString('latin1'));
};
