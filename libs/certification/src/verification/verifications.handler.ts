import { queriesOf } from '@cairn/platform/bus/queries.js';
import { certificationService } from '../certification.service.js';
import { attachmentsOfPdf } from './attachments-of-pdf.js';
import { type Presented, presentedIn } from './presented.js';
import { verifyCredential } from './verify-credential.query.js';

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

export const verificationQueries = queriesOf(certificationService, 'verifications', {
  one: (service, presented: Presented) => verifyCredential(service, presented),

  /** Of the credential in a file: a PDF it is attached to, or a text; undefined where there is none. */
  ofFile: async (service, bytes: Uint8Array) => {
    const texts = isPdf(bytes) ? await attachmentsOfPdf(bytes) : [new TextDecoder().decode(bytes)];
    const presented = texts.map(presentedIn).find((found) => found !== undefined);
    return presented && verifyCredential(service, presented);
  },
});
