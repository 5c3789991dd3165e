import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import type { VisitEntry } from '../calendar/visit-entry.js';
import type { Because } from '../message/message-events.js';
import type { KindOf, TemplateName } from '../texts/texts.js';
import type { Wording } from '../texts/wording.js';

/** What a template may ask while it is filled. */
export type MailContext = {
  readonly wording: Wording;
  readonly because: Because;
  /** The organization whose fact it is: the tenant, so that no event need repeat it. */
  readonly organizationId: string;
  /** The name a person has now; empty for who is gone. */
  readonly nameOf: (personId: string) => string;
  readonly invitationToken: (invitationId: string) => string;
  readonly passwordResetToken: (personId: string, resetId: string) => string;
};

/** How one kind of fact is worded in a mail. The sentences are in the texts of each language. */
export type MailTemplate<Facts = never, Name extends TemplateName = TemplateName> = {
  readonly name: Name;
  readonly contract: EventContract;
  /** People whose names stand in it, beside its recipient. */
  readonly names?: (facts: Facts) => readonly string[];
  /** Which texts tell it, where a fact comes in several kinds. */
  readonly variant?: (facts: Facts, because: Because) => KindOf<Name>;
  /** Values for the placeholders, beside `person`, `organization` and `model`. */
  readonly values: (facts: Facts, context: MailContext) => Readonly<Record<string, string>>;
  /** Words of a person, shown as a quotation. */
  readonly quotation?: (facts: Facts) => string | undefined;
  /** Where the one link leads, below the public address. */
  readonly path: (facts: Facts, context: MailContext) => string;
  readonly calendar?: (facts: Facts, because: Because) => VisitEntry | undefined;
  /** Entries of several visits, with the organization of each. */
  readonly calendars?: (facts: Facts) => readonly (VisitEntry & { readonly organizationName: string })[];
};

/** Ties a template to the public event it tells of. */
export const mailTemplate = <Name extends TemplateName, Contract extends EventContract>(
  name: Name,
  contract: Contract,
  parts: Omit<MailTemplate<DataOf<Contract>, Name>, 'name' | 'contract'> &
    (undefined extends KindOf<Name> ? unknown : Required<Pick<MailTemplate<DataOf<Contract>, Name>, 'variant'>>),
): MailTemplate<DataOf<Contract>, Name> => ({ name, contract, ...parts });
