import { attachmentsOfPdf } from './attachments-of-pdf.js';
import { credentialIn } from './credential-in.js';

/** Larger files are certificates of nobody. */
const LARGEST_FILE = 5 * 1024 * 1024;

/** The credential in a file, a PDF or a text; undefined where there is none. */
export const readCredential = async (file: Blob): Promise<string | undefined> => {
  if (file.size > LARGEST_FILE) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPdf = new TextDecoder('latin1').decode(bytes.slice(0, 5)) === '%PDF-';
  const texts = isPdf ? await attachmentsOfPdf(bytes) : [new TextDecoder().decode(bytes)];
  return texts.map(credentialIn).find((found) => found !== undefined);
};
