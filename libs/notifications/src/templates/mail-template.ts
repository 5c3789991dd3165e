import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import type { VisitEntry } from '../calendar/visit-entry.js';
import type { Because } from '../message/message-events.js';
import type { TemplateName } from '../texts/texts.js';
import type { Wording } from '../texts/wording.js';

/** What a template may ask while it is filled. */
export type Telling = {
  readonly wording: Wording;
  readonly because: Because;
  /** The name a person has now; empty for who is gone. */
  readonly nameOf: (personId: string) => string;
  readonly invitationToken: (invitationId: string) => string;
  readonly passwordResetToken: (personId: string, resetId: string) => string;
};

/** How one kind of fact is told by mail. The sentences are in the texts of each language. */
export type MailTemplate<Facts = never> = {
  readonly name: TemplateName;
  readonly contract: EventContract;
  /** Which texts tell it, where a fact comes in several kinds. */
  readonly variant?: (facts: Facts, because: Because) => string | undefined;
  /** People whose names stand in it, beside its recipient. */
  readonly names?: (facts: Facts) => readonly string[];
  /** Values for the placeholders, beside `person`, `organization` and `model`. */
  readonly values: (facts: Facts, telling: Telling) => Readonly<Record<string, string>>;
  /** Words of a person, shown as a quotation. */
  readonly quotation?: (facts: Facts) => string | undefined;
  /** Where the one link leads, below the public address. */
  readonly path: (facts: Facts, telling: Telling) => string;
  readonly calendar?: (facts: Facts, because: Because) => VisitEntry | undefined;
};

/** Ties a template to the public event it tells of. */
export const mailTemplate = <Contract extends EventContract>(
  name: TemplateName,
  contract: Contract,
  parts: Omit<MailTemplate<DataOf<Contract>>, 'name' | 'contract'>,
): MailTemplate<DataOf<Contract>> => ({ name, contract, ...parts });
