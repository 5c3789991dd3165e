import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Outcome, type SendingError, outcomeOf } from './outcome-of.js';
import type { WrittenMail } from './written-mail.mail.js';

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

type Answered = (error?: Error | null) => void;

/** Hands written mails to a mail server, one connection each, and says what became of them. */
export class MailServer {
  constructor(private readonly url: string) {}

  async send({ envelope, content }: WrittenMail): Promise<Outcome> {
    const { auth, ...address } = parseConnectionUrl(this.url);
    const connection = new SMTPConnection({
      ...address,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
    });
    // The connection reads the mail only after the server has said that it may come.
    const mail = Readable.from([content], { objectMode: false });
    let handedOver = false;
    mail.once('end', () => {
      handedOver = true;
    });
    const lost = new Promise<never>((_, reject) => {
      connection.on('error', reject);
      connection.on('end', () => reject(new Error('Connection closed')));
    });
    const step = (work: (done: Answered) => void): Promise<void> =>
      Promise.race([
        lost,
        new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve()))),
      ]);
    try {
      await step((done) => connection.connect(done));
      if (auth && connection.allowsAuth) await step((done) => connection.login(auth, done));
      await step((done) => connection.send(envelope, mail, done));
      connection.quit();
      return { kind: 'sent' };
    } catch (error) {
      connection.close();
      return outcomeOf(error as SendingError, handedOver);
    }
  }
}
