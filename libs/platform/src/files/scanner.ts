import type { Readable } from 'node:stream';

/** `name` is what the scanner calls the malware it found. */
export type ScanVerdict = { readonly infected: false } | { readonly infected: true; readonly name: string };

/** Says whether a file is malware. */
export interface Scanner {
  /**
   * Reads the content to its end.
   *
   * @throws ScannerUnavailable when there is no clear answer; nothing is known about the file then
   */
  scan(content: Readable): Promise<ScanVerdict>;
}

/** The scanner does not answer, or answers anything but a verdict. */
export class ScannerUnavailable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'ScannerUnavailable';
  }
}
