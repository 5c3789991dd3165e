import { oneLine } from '@cairn/contracts/one-line.js';
import { entryWords } from '@cairn/contracts/validation/visit-in-calendars.js';
import { type CalendarPerson, visitCalendar } from '@cairn/platform/calendar/visit-calendar.calendar.js';
import { createTransport } from 'nodemailer';
import type { Letter } from '../templates/letter.js';
import { mjmlOf } from '../templates/mjml.js';
import { plainText } from '../templates/plain-text.js';
import { textsFor } from '../texts/texts.js';

/** A mail as it goes over the wire. */
export type WrittenMail = {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly content: Buffer;
};

export type Posting = {
  readonly from: CalendarPerson;
  readonly to: CalendarPerson;
  /** Message-ID without its angle brackets. */
  readonly mailId: string;
  /** Instant at which the mail is written. */
  readonly at: string;
  readonly organizationName: string;
  /** Names of a visit's team, for its calendar entry. */
  readonly team: readonly string[];
  /** Everybody a visit's calendar entry names. */
  readonly attendees: readonly CalendarPerson[];
  /** The same for each visit of a mail about several, in their order. */
  readonly teams: readonly { readonly team: readonly string[]; readonly attendees: readonly CalendarPerson[] }[];
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

const calendarOf = (
  { calendar, language, action: { url } }: Pick<Letter, 'calendar' | 'language' | 'action'>,
  { from, at, organizationName, team, attendees }: Omit<Posting, 'to' | 'mailId' | 'teams'>,
) =>
  calendar && {
    method: calendar.method,
    filename: calendar.method === 'CANCEL' ? 'visit-cancelled.ics' : 'visit.ics',
    content: visitCalendar({
      ...calendar,
      cancelled: calendar.method === 'CANCEL',
      words: entryWords({ ...calendar, organizationName, validators: team, url }, textsFor(language).calendar),
      url,
      stamp: at,
      organizer: from,
      attendees,
    }),
  };

/** A mail program takes one invitation as such; those of several visits come as files. */
const calendarsOf = (letter: Letter, posting: Posting) =>
  letter.calendars.flatMap((calendar, i) => {
    const { team = [], attendees = [] } = posting.teams[i] ?? {};
    const { organizationName } = calendar;
    const written = calendarOf({ ...letter, calendar }, { ...posting, organizationName, team, attendees });
    return written
      ? [
          {
            filename: `visit-${i + 1}.ics`,
            content: written.content,
            contentType: `text/calendar; charset=utf-8; method=${written.method}`,
          },
        ]
      : [];
  });

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
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.language,
      ...(letter.stop && {
        'List-Unsubscribe': `<${letter.stop.oneClick}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    text: plainText(letter),
    html: await htmlOf(letter),
    ...(icalEvent && { icalEvent }),
    ...(letter.calendars.length > 0 && { attachments: calendarsOf(letter, posting) }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { envelope: { from: envelope.from || from.email, to: envelope.to }, content: message as Buffer };
};
