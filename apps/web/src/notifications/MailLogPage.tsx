import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messagesQuery } from '../api/notifications.js';
import { Page } from '../frame/Page.js';
import { Chips } from '../frame/Chips.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { type MailView, mailViews, shows } from './mail-view.js';
import { MessagesTable } from './MessagesTable.js';

export const MailLogPage = () => {
  const { t } = useTranslation();
  const messages = useQuery(messagesQuery);
  const [view, setView] = useState<MailView>('all');
  return (
    <Page title={t('notifications.title')} lead={t('notifications.lead')}>
      <Await query={messages} skeleton={<Skeleton height={360} />}>
        {(found) => {
          const shown = found.filter(({ status }) => shows(view, status));
          return found.length === 0 ? (
            <EmptyState title={t('notifications.emptyTitle')}>{t('notifications.empty')}</EmptyState>
          ) : (
            <>
              <Chips
                label={t('notifications.show')}
                chosen={view}
                onChoose={setView}
                options={mailViews.map((value) => ({
                  value,
                  text: t(`notifications.views.${value}`),
                  count: found.filter(({ status }) => shows(value, status)).length,
                }))}
              />
              {shown.length === 0 ? <p>{t('notifications.none')}</p> : <MessagesTable messages={shown} />}
            </>
          );
        }}
      </Await>
    </Page>
  );
};
