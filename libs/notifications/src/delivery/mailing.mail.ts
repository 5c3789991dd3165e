import type { Service } from '@cairn/platform/service/service.js';
import { startMailCatcher } from '../mailbox/mail-catcher.mail.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { MailServer } from './mail-server.mail.js';
import type { Outcome } from './outcome-of.js';
import type { WrittenMail } from './written-mail.mail.js';

export type Mailing = { send(mail: WrittenMail): Promise<Outcome>; stop(): Promise<void> };

const noServer: Outcome = { kind: 'failed', error: 'no mail server is set: SMTP_URL', final: false };

const open = async (service: Service<NotificationsTables>): Promise<Mailing> => {
  const { smtpUrl, demo } = service.config;
  const catcher = !smtpUrl && demo ? await startMailCatcher(service) : undefined;
  const url = smtpUrl ?? catcher?.url;
  const server = url ? new MailServer(url) : undefined;
  return { send: (mail) => server?.send(mail) ?? Promise.resolve(noServer), stop: async () => catcher?.stop() };
};

const opened = new WeakMap<Service<NotificationsTables>, Promise<Mailing>>();

/** Where this process hands in its mails: the mail server of the settings, or in a demo a catcher of its own. */
export const mailingOf = (service: Service<NotificationsTables>): Promise<Mailing> => {
  const known = opened.get(service);
  if (known) return known;
  const mailing = open(service);
  opened.set(service, mailing);
  mailing.catch(() => opened.delete(service));
  return mailing;
};
