import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import type { Service } from '@cairn/platform/service/service.js';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { NotificationsTables } from '../notifications.tables.js';

const LARGEST = 10 * 1024 * 1024;
/** The latest mails that a demo keeps. */
const KEPT = 1000;

const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8');

/** A mail as the demo's mailbox shows it; a calendar part that has no file name comes again as a file. */
export const readMail = async (raw: Buffer, recipients: readonly string[], receivedAt: string): Promise<CaughtMail> => {
  const mail = await PostalMime.parse(raw);
  return {
    id: randomUUID(),
    messageId: mail.messageId ?? '',
    from: mail.from?.address ?? '',
    to: [...recipients],
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.flatMap(({ filename, mimeType, content }) =>
      filename ? [{ name: filename, mediaType: mimeType, text: textOf(content) }] : [],
    ),
    receivedAt,
  };
};

export type MailCatcher = { readonly url: string; stop(): Promise<void> };

/** A mail server of the demo: it takes every mail, keeps it for the mailbox page and sends nothing on. */
export const startMailCatcher = async (service: Service<NotificationsTables>): Promise<MailCatcher> => {
  const keep = async (raw: Buffer, recipients: readonly string[]): Promise<void> => {
    const mail = await readMail(raw, recipients, service.clock.now());
    await service.inNoTenant(async (db) => {
      const { position } = await db
        .insertInto('caught_mails')
        .values({ id: mail.id, mail: JSON.stringify(mail) })
        .returning('position')
        .executeTakeFirstOrThrow();
      await db
        .deleteFrom('caught_mails')
        .where('position', '<=', String(Number(position) - KEPT))
        .execute();
    });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: LARGEST,
    closeTimeout: 2_000,
    onData: (stream, session, done) => {
      buffer(stream)
        .then((raw) =>
          keep(
            raw,
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        )
        .then(
          () => done(),
          () => done(Object.assign(new Error('The mail could not be kept.'), { responseCode: 451 })),
        );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
};
