import { HttpRefusal } from '../http/refusals.js';
import type { EvidenceMeta } from './evidence-store.js';
import { extensionOf, safeFileName } from './file-name.js';
import { hidesAnotherKind } from './foreign-content.js';
import { evidenceKinds } from './evidence-kinds.js';

export const mostEvidenceBytes = 20 * 1024 * 1024;

const refuse = (status: number, code: string, detail: string): never => {
  throw new HttpRefusal(status, code, detail);
};

/**
 * Tells by its content what an uploaded file is, and what it is to be called. The type that the browser states is never
 * asked.
 *
 * @param name as the browser sent it
 * @throws HttpRefusal 413 `evidence-too-large`, 415 `evidence-type-not-allowed`, 422 `evidence-empty`,
 * `evidence-misnamed`, `evidence-of-two-kinds`
 */
export const checkEvidence = (name: string, content: Buffer): EvidenceMeta => {
  if (content.length === 0) refuse(422, 'evidence-empty', 'The file is empty.');
  if (content.length > mostEvidenceBytes) refuse(413, 'evidence-too-large', 'The file is larger than 20 MB.');
  const kind =
    evidenceKinds.find(({ is }) => is(content)) ??
    refuse(
      415,
      'evidence-type-not-allowed',
      'The file is no whole PDF, PNG, JPEG, WebP, XLSX, DOCX, CSV or text file in UTF-8.',
    );
  const said = extensionOf(name);
  if (!kind.extensions.includes(said))
    refuse(
      422,
      'evidence-misnamed',
      `By its content the file is ${kind.extensions[0].toUpperCase()}, but its name ends otherwise.`,
    );
  if (hidesAnotherKind(content, kind.mediaType))
    refuse(422, 'evidence-of-two-kinds', 'The file holds content of another kind as well.');
  return { mediaType: said === 'csv' ? 'text/csv' : kind.mediaType, fileName: safeFileName(name, said) };
};
