import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { inboxQuery } from '../api/inbox.js';
import { useCommand } from '../api/use-command.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { InboxItem } from './InboxItem.js';
import classes from './inbox.module.css';

/** Notifications, the latest first. */
export const InboxPage = () => {
  const { t } = useTranslation();
  const inbox = useQuery(inboxQuery);
  const reading = useCommand(
    (ids: readonly string[] | undefined) =>
      api.POST('/api/notifications/inbox/reading', { body: ids ? { ids: [...ids] } : {} }),
    {
      refresh: [['inbox']],
    },
  );
  return (
    <Page
      title={t('inbox.title')}
      lead={t('inbox.lead')}
      width="reading"
      actions={
        (inbox.data?.unread ?? 0) > 0 && (
          <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate(undefined)}>
            {t('inbox.readAll')}
          </Button>
        )
      }
    >
      <ProblemNote error={reading.error} />
      <Await query={inbox} skeleton={<Skeleton height={240} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('inbox.emptyTitle')}>{t('inbox.empty')}</EmptyState>
          ) : (
            <ul className={classes['items']}>
              {items.map((item) => (
                <InboxItem key={item.id} item={item} onRead={() => reading.mutate([item.id])} />
              ))}
            </ul>
          )
        }
      </Await>
    </Page>
  );
};
