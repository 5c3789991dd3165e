import type { StoredEvidence } from './evidence-store.js';

const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const ascii = (name: string): string => name.normalize('NFKD').replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');

/**
 * A Content-Disposition header with the name in ASCII and, for current browsers, in UTF-8 (RFC 6266, RFC 8187).
 * `inline` may be displayed, `attachment` is saved.
 */
export const dispositionOf = (kind: 'inline' | 'attachment', fileName: string): string =>
  `${kind}; filename="${ascii(fileName)}"; filename*=UTF-8''${encoded(fileName)}`;

/**
 * Headers of a response with evidence: always a download of the detected type, and unable to run anything in a page
 * even where a browser displays it.
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
