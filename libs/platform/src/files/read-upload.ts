import type { Readable } from 'node:stream';
import { HttpRefusal } from '../http/refusals.js';
import { mostEvidenceBytes } from './check-evidence.js';

/**
 * Reads an upload into memory; stops reading as soon as it is too large.
 *
 * @throws HttpRefusal 413 `evidence-too-large`
 */
export const readUpload = async (stream: Readable, most = mostEvidenceBytes): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new HttpRefusal(413, 'evidence-too-large', 'The file is larger than 20 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
