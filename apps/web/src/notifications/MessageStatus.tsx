import { IconAlertTriangle, IconCheck, IconClock, IconHelpCircle, IconInbox, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/notifications.js';
import { Mark } from '../states/Mark.js';
import classes from './notifications.module.css';

const icons = {
  due: IconClock,
  sending: IconLoader2,
  sent: IconCheck,
  unknown: IconHelpCircle,
  failed: IconAlertTriangle,
  'inbox-only': IconInbox,
};
const tones = {
  due: 'open',
  sending: 'open',
  sent: 'good',
  unknown: 'open',
  failed: 'bad',
  'inbox-only': 'good',
} as const;

/** After a trouble, how often it was tried and why it did not go out as well. */
export const MessageStatus = ({ message: { status, attempts, lastError } }: { message: Message }) => {
  const { t } = useTranslation();
  return (
    <>
      <Mark icon={icons[status]} tone={tones[status]}>
        {t(`notifications.statuses.${status}`)}
      </Mark>
      {status !== 'sent' && lastError && (
        <span className={classes['error']}>{t('notifications.error', { count: attempts, error: lastError })}</span>
      )}
    </>
  );
};
