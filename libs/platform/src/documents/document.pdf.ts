import { InvalidInput } from '../http/refusals.js';
import type { DocumentOrder, Value } from './document-order.js';
import { printable, printableIn } from './printable.js';
import { codesOf, textWithoutGlyph, unsetLetters } from './text-without-glyph.js';
import { NotTypeset, typeset } from './typesetter.pdf.js';

/**
 * Sets a document as tagged PDF (PDF/UA-1) with its title, its language and every font embedded; the same order gives
 * the same bytes. Texts are printed as they are, but for control and direction characters, which become spaces.
 *
 * @throws InvalidInput where no font has a letter of a value: names the value and the letter
 */
export const documentPdf = async (order: DocumentOrder): Promise<Buffer> => {
  const { template, language, made, country, attachments } = order;
  const about = {
    title: printable(order.title),
    subject: printable(order.subject),
    language,
    made,
    country,
    attachments: attachments.map(({ content: _, ...attachment }, i) => ({ ...attachment, path: pathOf(i) })),
  };
  const data = printableIn(order.data);
  try {
    return await typeset({
      template,
      inputs: { about: JSON.stringify(about), data: JSON.stringify(data) },
      files: attachments.map(({ content }, i) => ({ path: pathOf(i), content })),
    });
  } catch (error) {
    throw error instanceof NotTypeset ? (letterMissing(data, error.message) ?? error) : error;
  }
};

const pathOf = (attachment: number): string => `/attachments/${attachment}`;

const letterMissing = (data: Value, report: string): InvalidInput | undefined => {
  const letters = unsetLetters(report);
  const found = letters === undefined ? undefined : textWithoutGlyph(data, letters);
  return (
    found &&
    new InvalidInput([
      {
        path: found.path,
        message: `no font has the letter "${found.letter}" (${codesOf(found.letter)}) of "${found.text}"`,
      },
    ])
  );
};
