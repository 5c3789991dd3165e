import { IconAlertTriangle, IconCheck, IconClock, IconHelpCircle, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/notifications.js';
import classes from './notifications.module.css';

const icons = { due: IconClock, sending: IconLoader2, sent: IconCheck, unknown: IconHelpCircle, failed: IconAlertTriangle };

/** Icon and word; after a trouble, how often it was tried and why it did not go out. */
export const MessageStatus = ({ message: { status, attempts, lastError } }: { message: Message }) => {
  const { t } = useTranslation();
  const Icon = icons[status];
  return (
    <>
      <span className={classes['status']} data-status={status}>
        <Icon size={16} aria-hidden />
        {t(`notifications.statuses.${status}`)}
      </span>
      {status !== 'sent' && lastError && <span className={classes['error']}>{t('notifications.error', { count: attempts, error: lastError })}</span>}
    </>
  );
};
