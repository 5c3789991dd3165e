import type { Readable } from 'node:stream';

/** `name`: name of the malware as the scanner reports it. */
export type ScanVerdict = { readonly infected: false } | { readonly infected: true; readonly name: string };

/** Port: checks a file for malware. Implementation: clamd. */
export interface Scanner {
  /**
   * Reads the content to its end.
   *
   * @throws ScannerUnavailable when there is no clear verdict; the file must then be treated as not scanned
   */
  scan(content: Readable): Promise<ScanVerdict>;
}

/**
 * The scanner cannot be reached, does not answer, or answers with anything but a verdict. The scan may be repeated
 * later.
 */
export class ScannerUnavailable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'ScannerUnavailable';
  }
}
