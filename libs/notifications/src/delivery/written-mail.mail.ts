import { createTransport } from 'nodemailer';
import { type Attendee, visitCalendar } from '../calendar/visit-calendar.calendar.js';
import type { Letter } from '../templates/letter.js';
import { mjmlOf } from '../templates/mjml.js';
import { oneLine } from '../templates/one-line.js';
import { plainText } from '../templates/plain-text.js';
import { filled, textsFor } from '../texts/texts.js';

/** A mail as it goes over the wire. */
export type WrittenMail = {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly content: Buffer;
};

export type Posting = {
  readonly from: Attendee;
  readonly to: Attendee;
  /** Message-ID without its angle brackets. */
  readonly mailId: string;
  /** Instant at which the mail is written. */
  readonly at: string;
  /** Everybody a visit's calendar entry names. */
  readonly attendees: readonly Attendee[];
};

const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

const htmlOf = async (letter: Letter): Promise<string> => {
  // Loaded with the first mail: it takes longer to load than all of the rest.
  const { default: mjml2html } = await import('mjml');
  const { html, errors } = await mjml2html(mjmlOf(letter), {
    validationLevel: 'strict',
    fonts: {},
    keepComments: false,
  });
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('; '));
  return html;
};

const calendarOf = ({ calendar, language, action }: Letter, { from, at, attendees }: Posting) =>
  calendar && {
    method: calendar.method,
    filename: calendar.method === 'CANCEL' ? 'visit-cancelled.ics' : 'visit.ics',
    content: visitCalendar(calendar, {
      summary: filled(textsFor(language).calendarSummary, { facility: calendar.facilityName }),
      url: action.url,
      stamp: at,
      organizer: from,
      attendees,
    }),
  };

/** The letter as MIME: plain text, HTML and, for a visit, its calendar entry. */
export const writeMail = async (letter: Letter, posting: Posting): Promise<WrittenMail> => {
  const { from, to, mailId, at } = posting;
  const icalEvent = calendarOf(letter, posting);
  const { message, envelope } = await writer.sendMail({
    from: { name: oneLine(from.name), address: from.email },
    to: { name: oneLine(to.name), address: to.email },
    subject: letter.subject,
    messageId: `<${mailId}>`,
    date: new Date(at),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.language },
    text: plainText(letter),
    html: await htmlOf(letter),
    ...(icalEvent && { icalEvent }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { envelope: { from: envelope.from || from.email, to: envelope.to }, content: message as Buffer };
};
