import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { type Outcome, type SendingError, outcomeOf } from './outcome-of.js';
import type { WrittenMail } from './written-mail.mail.js';

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

/** Hands written mails to a mail server, one connection each, and says what became of them. */
export class MailServer {
  constructor(private readonly url: string) {}

  async send({ envelope, content }: WrittenMail): Promise<Outcome> {
    const transport = createTransport({
      url: this.url,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
    });
    // Nodemailer reads what it composes ahead; this stream is read only after the server has said that the mail may come.
    const mail = Readable.from([content], { objectMode: false });
    let handedOver = false;
    mail.once('end', () => {
      handedOver = true;
    });
    transport.use('stream', ({ message }, done) => {
      message.processFunc((composed) => {
        composed.resume();
        return mail;
      });
      done();
    });
    try {
      await transport.sendMail({ envelope, raw: content });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error as SendingError, handedOver);
    }
  }
}
