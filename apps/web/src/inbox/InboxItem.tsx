import type { Notification } from '@cairn/contracts/notifications/http/inbox.js';
import { Anchor } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import classes from './inbox.module.css';

type Props = { readonly item: Notification; readonly onRead: () => void };

/** One notification: what, when, why, and the way there. Following it counts as reading it. */
export const InboxItem = ({ item: { title, path, why, at, readAt, topic }, onRead }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const router = useRouter();
  const follow = (event: MouseEvent): void => {
    if (!readAt) onRead();
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(path);
  };
  return (
    <li className={classes['item']} data-unread={readAt === null || undefined}>
      <p>
        {readAt === null && <strong className={classes['new']}>{t('inbox.new')}</strong>}{' '}
        <Anchor href={path} onClick={follow}>
          <bdi>{title}</bdi>
        </Anchor>
      </p>
      <p className={classes['why']}>
        {t(`inbox.topics.${topic}`)} · {format.moment(at)} · {why}
      </p>
    </li>
  );
};
