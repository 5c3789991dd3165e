import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import { useFormat } from '../i18n/use-format.js';
import classes from './mailbox.module.css';

type Props = { readonly mail: CaughtMail; readonly onBack: () => void };

const withLinksOutside = (html: string): string => `<base target="_blank">${html}`;

/** The mail as its reader sees it; its page can run nothing and reaches nothing here. */
export const MailView = ({ mail, onBack }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <article className={classes['mail']}>
      <div className={classes['back']}>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t('mailbox.back')}
        </Button>
      </div>
      <h2>
        <bdi>{mail.subject}</bdi>
      </h2>
      <p className={classes['meta']}>
        {t('mailbox.from', { from: mail.from })}
        <br />
        {t('mailbox.to', { to: format.list(mail.to) })}, {format.moment(mail.receivedAt)}
      </p>
      {mail.attachments.length > 0 && (
        <ul className={classes['attachments']} aria-label={t('mailbox.attachments')}>
          {mail.attachments.map(({ name, mediaType, text }) => (
            <li key={name}>
              <Button
                component="a"
                variant="default"
                size="compact-sm"
                leftSection={<IconDownload size={14} aria-hidden />}
                download={name}
                href={`data:${mediaType};charset=utf-8,${encodeURIComponent(text)}`}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <iframe
        className={classes['body']}
        title={t('mailbox.mail', { subject: mail.subject })}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={withLinksOutside(mail.html)}
      />
    </article>
  );
};
