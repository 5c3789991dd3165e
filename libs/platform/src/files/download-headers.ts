import type { StoredEvidence } from './evidence-store.js';

const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const ascii = (name: string): string => name.normalize('NFKD').replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');

/** The header that names a file, in signs that every browser reads; `inline` may be shown, `attachment` is saved. */
export const dispositionOf = (kind: 'inline' | 'attachment', fileName: string): string =>
  `${kind}; filename="${ascii(fileName)}"; filename*=UTF-8''${encoded(fileName)}`;

/**
 * Evidence always leaves as a download of the type it was found to have, and can do nothing in a page even when a
 * browser shows it.
 */
export const downloadHeaders = ({
  mediaType,
  fileName,
  size,
}: Pick<StoredEvidence, 'mediaType' | 'fileName' | 'size'>): Record<string, string> => ({
  'content-type':
    mediaType.startsWith('text/') && !mediaType.includes('charset=') ? `${mediaType}; charset=utf-8` : mediaType,
  'content-length': String(size),
  'content-disposition': dispositionOf('attachment', fileName),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
});
