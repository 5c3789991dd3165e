import type { DataOf } from '@cairn/contracts/event-contract.js';
import type { certificationStandingChanged } from '@cairn/contracts/certification/events/certification-standing-changed.v1.js';
import type { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import type { webhookPaused } from '@cairn/contracts/notifications/events/webhook-paused.v1.js';
import type { DigestFrequency } from '@cairn/contracts/notifications/mail-timing.js';
import type { template } from '@cairn/contracts/notifications/http/messages.js';
import type { stageChangedVariant } from '@cairn/contracts/notifications/stage-changed-mail.js';
import type { OrganizationRole, ProgrammeRole } from '@cairn/contracts/roles.js';
import type { accountChanged } from '@cairn/contracts/sign-in/events/account-changed.v1.js';
import type { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import type { DeadlineKind } from '@cairn/contracts/validation/visit.js';
import type { CalendarTexts } from '@cairn/contracts/validation/visit-in-calendars.js';
import type { z } from 'zod';
import type { Because } from '../message/message-events.js';

export type TemplateName = z.output<typeof template>;

/** The kinds in which a fact of a template comes, each with a text of its own; undefined stands for the usual one. */
type Kinds = {
  readonly invitation: 'programme' | undefined;
  readonly 'account-changed': DataOf<typeof accountChanged>['change'];
  readonly 'webhook-paused': DataOf<typeof webhookPaused>['reason'];
  readonly digest: DigestFrequency | `${DigestFrequency}-one`;
  readonly 'stage-changed': ReturnType<typeof stageChangedVariant>;
  readonly 'date-proposed': 'moving' | undefined;
  readonly 'visit-moved': 'clocks' | undefined;
  readonly 'visits-shifted': 'restored' | undefined;
  readonly 'visit-cancelled': 'dated' | 'released' | undefined;
  readonly 'decision-recorded': DataOf<typeof decisionRecorded>['outcome'];
  readonly 'deadline-neared': DeadlineKind;
  readonly 'certification-changed': DataOf<typeof certificationStandingChanged>['change'];
  readonly 'certification-granted': Exclude<DataOf<typeof certificationGranted>['kind'], 'first'> | undefined;
};

export type KindOf<Name extends TemplateName> = Name extends keyof Kinds ? Kinds[Name] : undefined;

type Named<Name extends string, Kind extends string | undefined> = Kind extends string ? `${Name}.${Kind}` : Name;

/** `template`, or `template.kind`: a text for each must be there in every language. */
export type LetterName = { [Name in TemplateName]: Named<Name, KindOf<Name>> }[TemplateName];

export const letterName = <Name extends TemplateName>(name: Name, kind: KindOf<Name>): LetterName =>
  (kind === undefined ? name : `${name}.${kind}`) as LetterName;

type LetterText = {
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
  readonly oneVisit: string;
  readonly severalVisits: string;
  /** Of a date that the hospital has not confirmed. */
  readonly held: string;
  readonly linkBelow: string;
  readonly visitTime: string;
  readonly visitTimeForYou: string;
  readonly onSite: string;
  readonly remote: string;
  readonly calendar: CalendarTexts;
  readonly letters: Readonly<Record<LetterName, LetterText>>;
};
