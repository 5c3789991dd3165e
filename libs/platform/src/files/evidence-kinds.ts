import { officeFinding } from './office.js';
import type { OfficeKind } from './office-parts.js';
import { isPdf, pdfFault } from './pdf.js';
import {
  hasWholeBoxes,
  isAvif,
  isHeif,
  isJpeg,
  isPng,
  isWebp,
  isWholeJpeg,
  isWholePng,
  isWholeWebp,
} from './pictures.js';
import { encodingOf } from './plain-text.js';

/** Why a file of an allowed kind is refused. */
export type EvidenceFault =
  | 'damaged'
  | 'protected'
  | 'unreadable'
  | 'runs-code'
  | 'holds-files'
  | 'loads-from-elsewhere'
  | 'unknown-part'
  | 'unpacks-too-large'
  | 'old-office';

/**
 * What a file was found to be. `extensions`: endings that its name may have, without the dot; the first is the usual
 * one.
 */
export type EvidenceFinding = {
  readonly mediaType: string;
  readonly extensions: readonly [string, ...string[]];
  readonly fault?: EvidenceFault | undefined;
  /** Path within the file at which the fault was found. */
  readonly part?: string | undefined;
};

const openXml = 'application/vnd.openxmlformats-officedocument';

/** Kinds of file that may be uploaded. */
export const evidenceKinds = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  heic: { mediaType: 'image/heic', extensions: ['heic', 'heif'] },
  avif: { mediaType: 'image/avif', extensions: ['avif'] },
  xlsx: { mediaType: `${openXml}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  docx: { mediaType: `${openXml}.wordprocessingml.document`, extensions: ['docx'] },
  pptx: { mediaType: `${openXml}.presentationml.presentation`, extensions: ['pptx'] },
  text: { mediaType: 'text/plain', extensions: ['txt', 'csv', 'hl7'] },
} as const satisfies Readonly<Record<string, EvidenceFinding>>;

type Recognized = { readonly is: (content: Buffer) => boolean; readonly isWhole: (content: Buffer) => boolean };

const pictures: Readonly<Record<'png' | 'jpeg' | 'webp' | 'avif' | 'heic', Recognized>> = {
  png: { is: isPng, isWhole: isWholePng },
  jpeg: { is: isJpeg, isWhole: isWholeJpeg },
  webp: { is: isWebp, isWhole: isWholeWebp },
  avif: { is: isAvif, isWhole: hasWholeBoxes },
  heic: { is: isHeif, isWhole: hasWholeBoxes },
};

/** The content decides; text comes last, since it has no signature. Undefined for anything else. */
export const findingOf = async (content: Buffer): Promise<EvidenceFinding | undefined> => {
  if (isPdf(content)) return { ...evidenceKinds.pdf, fault: pdfFault(content) };
  for (const [kind, { is, isWhole }] of Object.entries(pictures))
    if (is(content))
      return { ...evidenceKinds[kind as keyof typeof pictures], fault: isWhole(content) ? undefined : 'damaged' };
  const office = await officeFinding(content);
  if (office) return { ...ofOffice(office.kind), fault: office.fault, part: office.fault && office.part };
  if (content.subarray(0, 8).equals(compoundFile)) return { ...ofOffice(undefined), fault: faultOfCompound(content) };
  const encoding = encodingOf(content);
  return encoding && { ...evidenceKinds.text, mediaType: `text/plain; charset=${encoding}` };
};

const officeEndings = [
  'docx',
  'xlsx',
  'pptx',
  'docm',
  'xlsm',
  'pptm',
  'dotx',
  'dotm',
  'xlsb',
  'doc',
  'xls',
  'ppt',
] as const;

const ofOffice = (kind: OfficeKind | undefined): EvidenceFinding =>
  kind ? evidenceKinds[kind] : { mediaType: 'application/octet-stream', extensions: officeEndings };

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The container of the formats before 2007, in which a file with a password is put as well. */
const faultOfCompound = (content: Buffer): EvidenceFault =>
  content.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'protected' : 'old-office';
