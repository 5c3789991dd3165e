import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server outside of Cairn that takes every mail and can be away for a while. */
export class MailSink {
  readonly mails: CaughtMail[] = [];
  private server: SMTPServer | undefined;
  private port = 0;

  constructor(private readonly file: string) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onData: (stream, session, done) => {
        buffer(stream)
          .then((raw) =>
            this.keep(
              raw,
              session.envelope.rcptTo.map(({ address }) => address),
            ),
          )
          .then(() => done(), done);
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private async keep(raw: Buffer, to: string[]): Promise<void> {
    const { messageId = '', subject = '', text = '', html = '', from } = await PostalMime.parse(raw);
    const receivedAt = new Date().toISOString();
    const mail = { id: messageId, messageId, from: from?.address ?? '', to, subject, text, html, attachments: [] };
    appendFileSync(this.file, `${JSON.stringify({ messageId, to, subject, receivedAt })}\n`);
    this.mails.unshift({ ...mail, receivedAt });
  }
}
