import { HttpRefusal } from '../http/refusals.js';
import { type EvidenceFault, findingOf } from './evidence-kinds.js';
import { mostEvidenceBytes } from './evidence-limits.js';
import type { EvidenceMeta } from './evidence-store.js';
import { extensionOf, safeFileName } from './file-name.js';
import { hidesAnotherKind } from './foreign-content.js';

const refuse = (status: number, code: string, detail: string, details?: Readonly<Record<string, unknown>>): never => {
  throw new HttpRefusal(status, code, detail, details);
};

const refusals: Readonly<Record<EvidenceFault, { readonly code: string; readonly detail: string }>> = {
  damaged: { code: 'evidence-damaged', detail: 'The file is incomplete or damaged.' },
  protected: { code: 'evidence-protected', detail: 'The file is encrypted, so its content cannot be checked.' },
  unreadable: {
    code: 'evidence-not-checkable',
    detail: 'A part of the file is stored in a way that cannot be checked.',
  },
  'runs-code': {
    code: 'evidence-runs-code',
    detail: 'The file contains a macro, a script, a form with code or an action that starts by itself.',
  },
  'holds-files': { code: 'evidence-holds-files', detail: 'The file contains other files.' },
  'loads-from-elsewhere': {
    code: 'evidence-loads-from-elsewhere',
    detail: 'The file loads content from another file or address, or sends data there.',
  },
  'unknown-part': { code: 'evidence-part-unknown', detail: 'The file contains a part of a kind that is not allowed.' },
  'unpacks-too-large': { code: 'evidence-unpacks-too-large', detail: 'The file unpacks to far more than its size.' },
  'old-office': { code: 'evidence-old-office', detail: 'The file is in a format of Office 97 to 2003.' },
};

/**
 * Detects from its content what an uploaded file is, refuses what may not be evidence, and gives it a safe name. The
 * media type sent by the browser is ignored.
 *
 * @param name as the browser sent it
 * @throws HttpRefusal 413 `evidence-too-large` above 20 MB
 * @throws HttpRefusal 415 `evidence-type-not-allowed`
 * @throws HttpRefusal 422 `evidence-empty`, `evidence-misnamed`, `evidence-of-two-kinds`, or the code of a fault:
 *   damaged, encrypted, or with active or embedded content
 */
export const checkEvidence = async (name: string, content: Buffer): Promise<EvidenceMeta> => {
  if (content.length === 0) refuse(422, 'evidence-empty', 'The file is empty.');
  if (content.length > mostEvidenceBytes) refuse(413, 'evidence-too-large', 'The file is larger than 20 MB.');
  const found =
    (await findingOf(content)) ??
    refuse(
      415,
      'evidence-type-not-allowed',
      'The file is no PDF, PNG, JPEG, WebP, HEIC, HEIF, AVIF, XLSX, DOCX, PPTX, CSV, HL7 or plain text.',
    );
  const said = extensionOf(name);
  if (!found.extensions.includes(said))
    refuse(
      422,
      'evidence-misnamed',
      `By its content the file is ${found.extensions[0].toUpperCase()}, but its name ends otherwise.`,
    );
  if (found.fault) {
    const { code, detail } = refusals[found.fault];
    refuse(422, code, detail, found.part ? { part: found.part } : undefined);
  }
  if (hidesAnotherKind(content, found.mediaType))
    refuse(422, 'evidence-of-two-kinds', 'The file holds content of another kind as well.');
  return {
    mediaType: said === 'csv' ? found.mediaType.replace('text/plain', 'text/csv') : found.mediaType,
    fileName: safeFileName(name, said),
  };
};
