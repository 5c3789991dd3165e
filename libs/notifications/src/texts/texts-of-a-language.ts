import type { template } from '@cairn/contracts/notifications/http/messages.js';
import type { OrganizationRole, ProgrammeRole } from '@cairn/contracts/roles.js';
import type { CalendarTexts } from '@cairn/contracts/validation/visit-in-calendars.js';
import type { z } from 'zod';
import type { Because } from '../message/message-events.js';

export type TemplateName = z.output<typeof template>;

export type LetterText = {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
};

/** Everything a mail says in one language. `{name}` stands for a value of the template. */
export type Texts = {
  readonly direction: 'ltr' | 'rtl';
  readonly greeting: string;
  readonly because: Readonly<Record<Because, string>>;
  /** The same for the inbox, in one short sentence. */
  readonly why: Readonly<Record<Because, string>>;
  /** Before the link that stops mails on one topic. */
  readonly stop: string;
  readonly roles: Readonly<Record<OrganizationRole, string>>;
  readonly staffRoles: Readonly<Record<ProgrammeRole, string>>;
  readonly linkBelow: string;
  readonly visitTime: string;
  readonly visitTimeForYou: string;
  readonly onSite: string;
  readonly remote: string;
  readonly calendar: CalendarTexts;
  /** By template, or `template.variant` where a fact comes in several kinds. */
  readonly letters: Readonly<Record<string, LetterText>>;
};
