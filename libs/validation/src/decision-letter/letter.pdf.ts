import { documentPdf } from '@cairn/platform/documents/document.pdf.js';
import type { Letter } from './letter.js';
import { letterTexts } from './letter-texts.js';

/**
 * The letter on a decision as upright A4 pages; the same bytes for the same facts.
 *
 * @throws InvalidInput where no font has a letter of a name
 */
export const letterPdf = (letter: Letter): Promise<Buffer> => {
  const { title, ...texts } = letterTexts(letter);
  return documentPdf({
    template: 'libs/validation/src/decision-letter/letter.typ',
    title,
    subject: texts.outcome,
    language: 'en',
    made: letter.decidedAt,
    country: letter.request.country,
    data: { ...texts, color: letter.issuer.color },
    attachments: [],
  });
};
