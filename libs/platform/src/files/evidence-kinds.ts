import { isEvenPng, isEvenWebp, isJpeg } from './pictures.js';
import { isPlainText } from './plain-text.js';
import { officeKindOf } from './office.js';

/** A kind of file that may support an answer. */
export type EvidenceKind = {
  readonly mediaType: string;
  readonly extensions: readonly [string, ...string[]];
  readonly is: (content: Buffer) => boolean;
};

const isPdf = (content: Buffer): boolean =>
  /^%PDF-[12]\.\d/.test(content.subarray(0, 16).toString('latin1')) &&
  /%%EOF\s*$/.test(content.subarray(-64).toString('latin1'));

const openXml = 'application/vnd.openxmlformats-officedocument';

/** What may be uploaded, told by content. Text comes last, for it has no mark of its own. */
export const evidenceKinds: readonly EvidenceKind[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], is: isPdf },
  { mediaType: 'image/png', extensions: ['png'], is: isEvenPng },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], is: isJpeg },
  { mediaType: 'image/webp', extensions: ['webp'], is: isEvenWebp },
  {
    mediaType: `${openXml}.spreadsheetml.sheet`,
    extensions: ['xlsx'],
    is: (content) => officeKindOf(content) === 'xlsx',
  },
  {
    mediaType: `${openXml}.wordprocessingml.document`,
    extensions: ['docx'],
    is: (content) => officeKindOf(content) === 'docx',
  },
  { mediaType: 'text/plain', extensions: ['txt', 'csv'], is: isPlainText },
];
