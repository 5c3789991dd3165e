import { ClamavScanner } from './clamav-scanner.js';
import type { Scanner } from './scanner.js';

/** The scanner at `clamavUrl`; undefined where none is configured, and evidence is not scanned. */
export const openScanner = ({ clamavUrl }: { readonly clamavUrl: string | undefined }): Scanner | undefined =>
  clamavUrl ? new ClamavScanner(clamavUrl) : undefined;
