import { documentPdf } from '@cairn/platform/documents/document.pdf.js';
import { type AgendaOnPaper, agendaContent } from './agenda-content.js';

/**
 * The agenda of a visit as broad A4 pages; the same bytes for the same facts.
 *
 * @throws InvalidInput where no font has a letter of a name
 */
export const agendaPdf = (agenda: AgendaOnPaper): Promise<Buffer> => {
  const { title, ...data } = agendaContent(agenda);
  return documentPdf({
    template: 'libs/validation/src/agenda/agenda.typ',
    title,
    subject: data.about,
    language: 'en',
    made: agenda.visit.agenda.at,
    country: agenda.visit.country,
    data,
    attachments: [],
  });
};
