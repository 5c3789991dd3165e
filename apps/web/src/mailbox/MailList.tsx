import { useTranslation } from 'react-i18next';
import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import { useFormat } from '../i18n/use-format.js';
import classes from './mailbox.module.css';

type Props = {
  readonly mails: readonly CaughtMail[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

export const MailList = ({ mails, chosen, onChoose }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes['list']} aria-label={t('mailbox.mails')}>
      {mails.map(({ id, subject, to, receivedAt }) => (
        <li key={id}>
          <button
            type="button"
            className={classes['entry']}
            aria-current={id === chosen ? 'true' : undefined}
            onClick={() => onChoose(id)}
          >
            <strong>{subject}</strong>
            <span>{t('mailbox.to', { to: format.list(to) })}</span>
            <span>{format.lately(receivedAt)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
