import type { VisitEntry } from '../calendar/visit-entry.js';
import type { Message } from '../message/message-state.js';
import { filled, letterName } from '../texts/texts.js';
import { wordingFor } from '../texts/wording.js';
import { mailTemplates } from './mail-templates.js';
import { oneLine } from '@cairn/contracts/one-line.js';
import type { Topic } from '@cairn/contracts/notifications/topics.js';
import type { MailContext } from './mail-template.js';
import { mailStopPath, oneClickStopPath } from './routes.js';
import { topicOf } from './topic-of.js';

/** Whom a letter is written to, as known when it is sent. */
export type Reader = {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly organizationId: string;
  readonly organizationName: string;
  /** The title of the model that the facts speak of, in the reader's language. */
  readonly modelTitle: string;
};

export type Letter = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly subject: string;
  readonly greeting: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly quotation: string | undefined;
  /** What it sums up, each with the way there; empty for a mail on one thing. */
  readonly list: readonly { readonly title: string; readonly url: string }[];
  readonly action: { readonly label: string; readonly url: string };
  readonly linkBelow: string;
  /** Why the person is notified, in one short sentence. */
  readonly reason: string;
  readonly why: string;
  /** How mails on its topic are stopped, by a page and by a mail program; undefined where they cannot be. */
  readonly stop: { readonly label: string; readonly page: string; readonly oneClick: string } | undefined;
  readonly calendar: VisitEntry | undefined;
  readonly calendars: readonly (VisitEntry & { readonly organizationName: string })[];
};

export type Links = {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly nameOf: MailContext['nameOf'];
  readonly invitationToken: MailContext['invitationToken'];
  readonly passwordResetToken: MailContext['passwordResetToken'];
  readonly mailStopToken: (topic: Topic) => string;
};

/** The people whose names a letter needs, beside its reader's. */
export const namedIn = ({ template: name, facts }: Pick<Message, 'template' | 'facts'>): readonly string[] => {
  const template = name && mailTemplates[name];
  return template?.names?.(template.contract.schema.parse(facts) as never) ?? [];
};

/**
 * The mail of a message, in the reader's language and zone.
 *
 * @throws ZodError when the facts are not those of the template
 */
export const letterOf = (
  message: Pick<Message, 'template' | 'because' | 'facts'>,
  reader: Reader,
  { publicUrl, mailStopToken, ...asked }: Links,
): Letter => {
  const { template: name, because } = message;
  if (!name || !because) throw new Error('A message that was never queued has no letter.');
  const template = mailTemplates[name];
  const facts = template.contract.schema.parse(message.facts) as never;
  const wording = wordingFor(reader.locale, reader.timeZone);
  const { texts } = wording;
  const context = { wording, because, organizationId: reader.organizationId, ...asked };
  const text = texts.letters[letterName(name, template.variant?.(facts, because) as never)];
  const values = {
    person: reader.name,
    organization: reader.organizationName,
    model: reader.modelTitle,
    ...template.values(facts, context),
  };
  const topic = topicOf(name);
  const stopToken = topic && mailStopToken(topic);
  const say = (sentence: string): string => oneLine(filled(sentence, values));
  return {
    language: wording.language,
    direction: texts.direction,
    subject: say(text.subject).slice(0, 200),
    greeting: say(texts.greeting),
    heading: say(text.heading),
    paragraphs: text.paragraphs.map(say),
    quotation: template.quotation?.(facts),
    list: [],
    action: { label: say(text.action), url: `${publicUrl}${template.path(facts, context)}` },
    linkBelow: texts.linkBelow,
    why: say(texts.because[because]),
    reason: say(texts.why[because]),
    stop: stopToken
      ? {
          label: texts.stop,
          page: `${publicUrl}${mailStopPath(stopToken)}`,
          oneClick: `${publicUrl}${oneClickStopPath(stopToken)}`,
        }
      : undefined,
    calendar: template.calendar?.(facts, because),
    calendars: template.calendars?.(facts) ?? [],
  };
};
