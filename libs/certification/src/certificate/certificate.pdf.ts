import { cairnPicture } from '@cairn/platform/documents/cairn-picture.js';
import { documentPdf } from '@cairn/platform/documents/document.pdf.js';
import { startOf } from '../certification/validity.js';
import type { Registered } from '../certification/registered.js';
import { certificateTexts } from './certificate-texts.js';
import { qrCode } from './qr-code.svg.js';

const CAIRN_WIDTH = 190;

/** One credential in both ways it is signed. */
type Credential = { readonly document: object; readonly jwt: string };

/**
 * The certificate as one landscape A4 page; the same bytes for the same facts.
 *
 * @param credential is attached, with its proof and as JWT, so that who was handed the file can check it; null where there is none
 * @throws InvalidInput where no font has a letter of a name
 */
export const certificatePdf = (
  entry: Registered,
  publicUrl: string,
  credential: Credential | null,
): Promise<Buffer> => {
  const { title, attached, ...texts } = certificateTexts(entry, publicUrl);
  return documentPdf({
    template: 'libs/certification/src/certificate/certificate.typ',
    title,
    subject: texts.sentence,
    language: 'en',
    made: startOf(entry.grantedOn, entry.timeZone),
    country: entry.country,
    data: {
      ...texts,
      color: entry.issuer.color,
      picture: cairnPicture(entry.stage, entry.highestStage, CAIRN_WIDTH),
      code: qrCode(texts.verifyUrl),
    },
    attachments:
      credential === null
        ? []
        : [
            { name: `${entry.number}.json`, type: 'application/vc', content: JSON.stringify(credential.document) },
            { name: `${entry.number}.jwt`, type: 'application/vc+jwt', content: credential.jwt },
          ].map(({ content, ...file }) => ({ ...file, description: attached, content: Buffer.from(content) })),
  });
};
