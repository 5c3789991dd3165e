import { VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { inboxQuery } from '../api/inbox.js';
import { useFormat } from '../i18n/use-format.js';
import classes from '../frame/frame.module.css';

/** Leads to the inbox and says how much in it is new. */
export const Bell = ({ onGo }: { readonly onGo?: (() => void) | undefined }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(inboxQuery);
  const unread = data?.unread ?? 0;
  return (
    <Link to="/inbox" search={{}} className={classes['entry']} {...(onGo && { onClick: onGo })}>
      <IconBell size={18} stroke={1.7} aria-hidden />
      {t('inbox.title')}
      {unread > 0 && (
        <span className={classes['count']}>
          <span aria-hidden>{format.number(unread)}</span>
          <VisuallyHidden>{t('inbox.unread', { count: unread })}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
};
