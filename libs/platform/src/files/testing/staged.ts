import { Readable } from 'node:stream';
import { type StagedFile, stage } from '../staged-file.js';

/** The text as an upload that waits in the folder. */
export const staged = (folder: string, text: string | Buffer): Promise<StagedFile> =>
  stage(Readable.from([Buffer.from(text as string)]), folder);
