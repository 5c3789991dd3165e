import { digestDue } from '@cairn/contracts/notifications/events/digest-due.v1.js';
import type { Topic } from '@cairn/contracts/notifications/topics.js';
import { invitationToken } from '@cairn/platform/auth/invitation-token.js';
import { mailStopToken } from '@cairn/platform/auth/mail-stop-token.js';
import { passwordResetToken } from '@cairn/platform/auth/password-reset-token.js';
import { mailDomainOf, senderOf } from '@cairn/platform/config/sender.js';
import { isMailHeld } from '@cairn/platform/process/identity.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { metrics } from '@cairn/platform/telemetry/metrics.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { inboxOf, writtenTo } from '../bell/inbox.query.js';
import { quietHoursOf } from '../preference/mail-preferences.query.js';
import { topicOf } from '../templates/topic-of.js';
import { mailingOf } from './mailing.mail.js';
import { quietUntil } from './quiet-until.js';
import type { Outcome } from './outcome-of.js';
import { type Posting, writeMail } from './written-mail.mail.js';
import { findModelTitle } from '../model-version/model-titles.query.js';
import { message } from '../notifications.publications.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { type Letter, letterOf, namedIn } from '../templates/letter.js';
import { languageFor } from '../texts/texts.js';
import { keepSubject } from './subjects.store.js';
import type { MessageCommand } from '../message/message.js';
import type { Message } from '../message/message-state.js';
import { addressesOf, adminsOf, findReader, namesOf } from '../recipient/recipients.query.js';
import { askAgainWhetherHeld } from '../message/retry-policy.js';
import { withoutAddresses } from '../message/without-addresses.js';

type Tx = Transaction<NotificationsTables>;
type Unsent = {
  readonly [Type in MessageCommand['type']]: Pick<Extract<MessageCommand, { type: Type }>, 'type' | 'data'>;
}[MessageCommand['type']];
type Written = { readonly letter: Letter; readonly posting: Posting };
type Unwritable = Extract<Outcome, { kind: 'failed' }>;

/**
 * Sends one mail. The message is `sending`, under the Message-ID it keeps, before the mail server is spoken to: a run
 * that finds it so knows that the run before was cut off.
 */
export const sendMessage: Job<NotificationsTables> = {
  name: 'send-message',
  concurrency: 4,
  run: async ({ tenantId, key }, service) => {
    const inTenant = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      service.inTenant(systemScope(tenantId, service.clock, `send-message ${key}`), work);
    const begun = await inTenant((tx) => begin(tx, key, service));
    if (!begun) return;
    const outcome = 'kind' in begun.written ? begun.written : await deliver(service, begun.written);
    await inTenant((tx) => carryOut(tx, key, commandFor(outcome)));
    metrics.mailSent(begun.template, outcome.kind);
  },
};

const begin = async (
  tx: Tx,
  id: string,
  service: Service<NotificationsTables>,
): Promise<{ readonly template: string; readonly written: Written | Unwritable } | undefined> => {
  const { publicUrl, demo } = service.config;
  if (!demo && (await isMailHeld(tx.client))) {
    await tx.due(sendMessage, id, askAgainWhetherHeld(tx.meta.at));
    return undefined;
  }
  const quiet = await quietFor(tx, id);
  if (quiet) {
    await tx.due(sendMessage, id, quiet);
    return undefined;
  }
  const state = await carryOut(tx, id, { type: 'BeginSending', data: { mailDomain: mailDomainOf(publicUrl) } });
  if (state.status !== 'sending') return undefined;
  const written = await write(tx, state, service);
  if ('letter' in written) await keepSubject(tx.db, tx.scope.tenantId, id, written.letter.subject);
  return { template: state.template ?? '', written };
};

/** Until when the mail waits for the quiet hours of its reader to end. What it takes to sign in never waits. */
const quietFor = async (tx: Tx, id: string): Promise<string | null> => {
  const { template, personId } = (await tx.load(message, id)).state;
  if (!template || (template !== 'digest' && !topicOf(template))) return null;
  const hours = await quietHoursOf(tx.db, personId);
  const reader = hours && (await findReader(tx.db, tx.scope.tenantId, personId));
  return reader ? quietUntil(tx.meta.at, reader.timeZone, hours) : null;
};

/** Executes the command and makes the next try due, if there is to be one. */
const carryOut = async (tx: Tx, id: string, command: Unsent): Promise<Message> => {
  await tx.execute(message, id, command);
  const { state } = await tx.load(message, id);
  if (state.nextTryAt) await tx.due(sendMessage, id, state.nextTryAt);
  return state;
};

const write = async (
  { db, scope, meta }: Tx,
  state: Message,
  service: Service<NotificationsTables>,
): Promise<Written | Unwritable> => {
  const { config } = service;
  const reader = await findReader(db, scope.tenantId, state.personId);
  if (!reader || !state.mailId) return { kind: 'failed', error: 'the recipient is gone', final: true };
  const named = attempted(() => namedIn(state));
  if ('kind' in named) return named;
  const links = {
    publicUrl: config.publicUrl,
    nameOf: await namesOf(db, named),
    invitationToken: (id: string) => invitationToken(config.secret, id),
    mailStopToken: (topic: Topic) => mailStopToken(config.secret, state.personId, topic),
    passwordResetToken: (personId: string, resetId: string) => passwordResetToken(config.secret, personId, resetId),
  };
  const modelTitle = await findModelTitle(db, state.facts, languageFor(reader.locale));
  const single = attempted(() => letterOf(state, { ...reader, modelTitle }, links));
  if ('kind' in single) return single;
  const letter = { ...single, list: await listOf(state, service) };
  const team = letter.calendar?.validators ?? [];
  const invited = letter.calendar ? [...team, ...(await adminsOf(db, scope.tenantId)), state.personId] : [];
  const teams = [];
  for (const { validators } of letter.calendars) {
    const people = await addressesOf(db, validators);
    const attendees = await addressesOf(db, [...validators, state.personId]);
    teams.push({ team: people.map(({ name }) => name), attendees });
  }
  return {
    letter,
    posting: {
      from: senderOf(config),
      to: reader,
      mailId: state.mailId,
      at: meta.at,
      organizationName: reader.organizationName,
      team: (await addressesOf(db, team)).map(({ name }) => name),
      attendees: await addressesOf(db, invited),
      teams,
    },
  };
};

/** The notifications that a digest sums up. */
const listOf = async (
  { template, personId, facts }: Message,
  service: Service<NotificationsTables>,
): Promise<Letter['list']> => {
  if (template !== 'digest') return [];
  const { messageIds } = digestDue.schema.parse(facts);
  const written = await service.asValidator(personId, (db) => writtenTo(db, personId));
  const summedUp = written.filter(({ id }) => messageIds.includes(id));
  const { items } = await service.inNoTenant((db) => inboxOf(db, personId, summedUp));
  return items.map(({ title, path }) => ({ title, url: `${service.config.publicUrl}${path}` }));
};

const unwritable = (error: unknown): Unwritable => ({
  kind: 'failed',
  error: `the mail could not be written: ${withoutAddresses(String(error))}`,
  final: false,
});

const attempted = <T>(work: () => T): T | Unwritable => {
  try {
    return work();
  } catch (error) {
    return unwritable(error);
  }
};

const deliver = async (service: Service<NotificationsTables>, { letter, posting }: Written): Promise<Outcome> => {
  const mail = await writeMail(letter, posting).catch(unwritable);
  if ('kind' in mail) return mail;
  const mailing = await mailingOf(service);
  return mailing.send(mail);
};

const commandFor = (outcome: Outcome): Unsent => {
  if (outcome.kind === 'sent') return { type: 'ConfirmSent', data: {} };
  if (outcome.kind === 'unknown') return { type: 'MarkUnknown', data: { error: outcome.error } };
  return { type: 'FailSending', data: { error: outcome.error, final: outcome.final } };
};
